// Lets files be dropped anywhere on an upload form. Without this the form's own field takes them.
for (const form of document.querySelectorAll('form[data-drop]')) {
  const field = form.querySelector('input[type=file]');
  const over = (is) => (event) => {
    event.preventDefault();
    form.classList.toggle('over', is);
  };
  form.addEventListener('dragover', over(true));
  form.addEventListener('dragleave', over(false));
  form.addEventListener('drop', (event) => {
    over(false)(event);
    if (event.dataTransfer.files.length > 0) {
      field.files = event.dataTransfer.files;
    }
  });
}
