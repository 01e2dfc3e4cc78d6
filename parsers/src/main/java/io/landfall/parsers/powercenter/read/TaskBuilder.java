package io.landfall.parsers.powercenter.read;

import static io.landfall.parsers.powercenter.read.Reading.isYes;
import static io.landfall.parsers.powercenter.read.Reading.text;

import io.landfall.parsers.diagnostic.SourceLocation;
import io.landfall.parsers.powercenter.Interval;
import io.landfall.parsers.powercenter.Schedule;
import io.landfall.parsers.powercenter.Scheduler;
import io.landfall.parsers.powercenter.StartTime;
import io.landfall.parsers.powercenter.Task;
import io.landfall.parsers.powercenter.Timer;
import io.landfall.parsers.powercenter.ValuePair;
import io.landfall.parsers.powercenter.markup.CustomElement;
import io.landfall.parsers.powercenter.markup.EndElement;
import io.landfall.parsers.powercenter.markup.IntervalElement;
import io.landfall.parsers.powercenter.markup.RepeatElement;
import io.landfall.parsers.powercenter.markup.ScheduleElement;
import io.landfall.parsers.powercenter.markup.ScheduleOptionsElement;
import io.landfall.parsers.powercenter.markup.SchedulerElement;
import io.landfall.parsers.powercenter.markup.StartElement;
import io.landfall.parsers.powercenter.markup.TaskElement;
import io.landfall.parsers.powercenter.markup.ValuePairElement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Builds tasks other than sessions, and everything that has to do with time. */
final class TaskBuilder {

    private final Reading reading;

    TaskBuilder(Reading reading) {
        this.reading = reading;
    }

    List<Task> all(List<TaskElement> elements, SourceLocation parent) {
        return elements.stream().map(element -> task(element, parent)).toList();
    }

    Task task(TaskElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new Task(
                text(element.getNAME()),
                text(element.getTYPE()),
                isYes(element.getREUSABLE()),
                reading.attributes(element.getATTRIBUTE(), at),
                values(element.getVALUEPAIR(), at),
                Optional.ofNullable(element.getTIMER())
                        .map(timer -> new Timer(
                                text(timer.getTIMERTYPE()),
                                start(timer.getSTARTOPTIONS()),
                                interval(timer.getRECURRING(), at))),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    List<ValuePair> values(List<ValuePairElement> elements, SourceLocation parent) {
        return elements.stream()
                .map(element -> {
                    var at = reading.at(parent, element.getNAME(), element);
                    return new ValuePair(
                            text(element.getNAME()),
                            text(element.getVALUE()),
                            reading.number(element.getEXECORDER(), "EXECORDER", at),
                            isYes(element.getREVERSEASSIGNMENT()),
                            at,
                            reading.extras(element, at));
                })
                .toList();
    }

    Scheduler scheduler(SchedulerElement element, SourceLocation parent) {
        var at = reading.at(parent, element.getNAME(), element);
        return new Scheduler(
                text(element.getNAME()),
                isYes(element.getREUSABLE()),
                Optional.ofNullable(element.getSCHEDULEINFO()).map(schedule -> schedule(schedule, at)),
                text(element.getDESCRIPTION()),
                at,
                reading.extras(element, at));
    }

    private Schedule schedule(ScheduleElement element, SourceLocation at) {
        return new Schedule(
                text(element.getSCHEDULETYPE()),
                start(element.getSTARTOPTIONS()),
                Optional.ofNullable(element.getSCHEDULEOPTIONS()).map(options -> recurrence(options, at)),
                Optional.ofNullable(element.getENDOPTIONS()).map(TaskBuilder::end));
    }

    private static Optional<StartTime> start(@Nullable StartElement element) {
        return Optional.ofNullable(element)
                .map(start -> new StartTime(text(start.getSTARTDATE()), text(start.getSTARTTIME())));
    }

    private static Schedule.End end(EndElement element) {
        return new Schedule.End(
                text(element.getENDTYPE()),
                text(element.getENDON()),
                text(element.getENDAFTER()),
                isYes(element.getRUNFOREVER()));
    }

    private Schedule.Recurrence recurrence(ScheduleOptionsElement element, SourceLocation at) {
        var custom = Optional.ofNullable(element.getCUSTOM());
        return new Schedule.Recurrence(
                text(element.getSCHEDULETYPE()),
                interval(element.getRECURRING(), at),
                custom.map(CustomElement::getDAILYFREQUENCY).flatMap(daily -> interval(daily, at)),
                custom.map(CustomElement::getREPEAT).map(repeat -> days(repeat, at)));
    }

    private Schedule.Days days(RepeatElement element, SourceLocation at) {
        return new Schedule.Days(
                text(element.getTYPE()),
                reading.number(element.getINTERVAL(), "INTERVAL", at),
                element.getFILTER().stream()
                        .map(day -> new Schedule.Day(
                                text(day.getDAY()), text(day.getDAYOFMONTH()), text(day.getOCCURRENCE())))
                        .toList());
    }

    private Optional<Interval> interval(@Nullable IntervalElement element, SourceLocation at) {
        return Optional.ofNullable(element)
                .map(interval -> new Interval(
                        reading.number(interval.getDAYS(), "DAYS", at),
                        reading.number(interval.getHOURS(), "HOURS", at),
                        reading.number(interval.getMINUTES(), "MINUTES", at),
                        isYes(interval.getRUNONCE())));
    }
}
