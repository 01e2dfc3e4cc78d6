package io.landfall.converter.yaml;

/** The readers of an operator's parts, over one document's parameters and problems. */
record Forms(
        Expressions expressions,
        FieldForm fields,
        OrderForm orders,
        MeasureForm measures,
        GeneratorForm generators,
        RowForm rows,
        DatasetForm datasets) {

    static Forms of(Expressions expressions) {
        var problems = expressions.problems();
        var fields = new FieldForm(expressions, problems);
        return new Forms(
                expressions,
                fields,
                new OrderForm(fields),
                new MeasureForm(expressions),
                new GeneratorForm(expressions),
                new RowForm(expressions, problems),
                new DatasetForm(problems));
    }

    Problems problems() {
        return expressions.problems();
    }
}
