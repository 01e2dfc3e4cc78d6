// What makes pages handier. Every page works without it.
'use strict';

// The theme is set before anything is drawn.
(() => {
  const key = 'landfall.theme';
  const root = document.documentElement;
  const stored = () => { try { return localStorage.getItem(key); } catch { return null; } };
  const show = theme => {
    if (theme === 'light' || theme === 'dark') { root.dataset.theme = theme; } else { delete root.dataset.theme; }
    document.querySelectorAll('[data-theme-choice]').forEach(button =>
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === (theme || 'auto'))));
  };
  show(stored());
  document.addEventListener('DOMContentLoaded', () => show(stored()));
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-theme-choice]');
    if (!button) { return; }
    const theme = button.dataset.themeChoice;
    try { theme === 'auto' ? localStorage.removeItem(key) : localStorage.setItem(key, theme); } catch { /* only for this page then */ }
    show(theme);
  });
})();

document.addEventListener('DOMContentLoaded', () => {
  document.documentElement.classList.add('has-script');
  document.querySelectorAll('[data-script-only]').forEach(element => { element.hidden = false; });
  enhance(document);
});
document.addEventListener('htmx:afterSwap', event => enhance(event.target));

function enhance(part) {
  part.querySelectorAll('.tabs:not(.has-tabs)').forEach(tabs);
  part.querySelectorAll('form[data-drop]').forEach(dropzone);
  part.querySelectorAll('[data-filter]').forEach(filter);
  part.querySelectorAll('.canvas').forEach(fit);
}

// Sections with titles become tabs; the address remembers which one is open.
function tabs(box) {
  const panels = [...box.querySelectorAll(':scope > .tab')];
  if (panels.length < 2) { return; }
  const list = document.createElement('div');
  list.className = 'tablist';
  list.setAttribute('role', 'tablist');
  const buttons = panels.map((panel, place) => {
    const title = panel.querySelector('.tab-title');
    panel.id ||= `tab-${place + 1}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.id = `${panel.id}-tab`;
    button.textContent = title.textContent;
    button.setAttribute('role', 'tab');
    button.setAttribute('aria-controls', panel.id);
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    button.addEventListener('click', () => { open(place); history.replaceState(null, '', `#${panel.id}`); });
    button.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { open((place + step + panels.length) % panels.length).focus(); event.preventDefault(); }
    });
    list.append(button);
    return button;
  });
  const open = place => {
    panels.forEach((panel, other) => { panel.hidden = other !== place; });
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', String(other === place));
      button.tabIndex = other === place ? 0 : -1;
    });
    return buttons[place];
  };
  box.prepend(list);
  box.classList.add('has-tabs');
  const reveal = scroll => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const place = target ? panels.findIndex(panel => panel.contains(target)) : -1;
    if (place >= 0) { open(place); if (scroll) { target.scrollIntoView({ block: 'nearest' }); } }
    return place >= 0;
  };
  if (!reveal(false)) { open(0); }
  addEventListener('hashchange', () => reveal(true));
}

// Things of one legacy object light up together, wherever they are on the page.
(() => {
  // A box also means what is said about its parts; what is said about a part means the box.
  const partners = element => {
    const place = element.dataset.place;
    const isBox = element.matches('.graph-node');
    return place === '' ? [] : [...document.querySelectorAll('[data-place]')].filter(({ dataset: { place: other } }) => other === place
      || other !== '' && (isBox ? other.startsWith(`${place}/`) : place.startsWith(`${other}/`)));
  };
  const placed = event => event.target instanceof Element && event.target.closest('[data-place]');
  const mark = (element, style, on) => partners(element).forEach(partner => partner.classList.toggle(style, on));
  const clear = style => document.querySelectorAll(`.${style}`).forEach(element => element.classList.remove(style));
  const light = event => { clear('is-partner'); const element = placed(event); if (element) { mark(element, 'is-partner', true); } };
  addEventListener('pointerover', light);
  addEventListener('focusin', light);
  addEventListener('click', event => {
    const element = placed(event);
    if (!element) { return; }
    clear('is-chosen');
    mark(element, 'is-chosen', true);
    partners(element).forEach(partner => {
      const canvas = partner.closest('.canvas');
      if (canvas && canvas !== element.closest('.canvas')) { reveal(canvas, partner); }
    });
  });
  addEventListener('keydown', event => { if (event.key === 'Escape') { clear('is-chosen'); clear('is-partner'); } });
  const reveal = (canvas, node) => {
    const outer = canvas.getBoundingClientRect();
    const inner = node.getBoundingClientRect();
    canvas.scrollBy({ left: inner.left - outer.left - (outer.width - inner.width) / 2, top: inner.top - outer.top - (outer.height - inner.height) / 2 });
  };
})();

// A picture is shown whole while its words can still be read.
function fit(canvas) {
  const width = canvas.querySelector('.graph')?.width.baseVal.value ?? 0;
  const whole = width * .62 <= canvas.clientWidth;
  canvas.classList.toggle('is-fit', whole);
  document.querySelectorAll(`[data-fit="#${CSS.escape(canvas.id)}"]`).forEach(button => {
    button.setAttribute('aria-pressed', String(whole));
    button.hidden = width <= canvas.clientWidth;
  });
  toFirst(canvas);
}

// A picture that is larger than its place opens where it begins: at the height that shows most of the boxes of its left end.
function toFirst(canvas) {
  const boxes = [...canvas.querySelectorAll('.graph-node')].map(node => node.getBoundingClientRect());
  if (!boxes.length) { return; }
  const place = canvas.getBoundingClientRect();
  const end = Math.min(...boxes.map(box => box.left)) + place.width;
  const first = boxes.filter(box => box.right <= end || box.width > place.width);
  const seenFrom = top => first.filter(box => box.top >= top && box.bottom <= top + place.height).length;
  const best = first.toSorted((one, other) => seenFrom(other.top) - seenFrom(one.top) || one.top - other.top)[0];
  canvas.scrollBy({ left: end - place.width - place.left - 16, top: best.top - place.top - 16, behavior: 'instant' });
}

// Buttons that show a whole picture, or its parts in full size.
addEventListener('click', event => {
  const button = event.target instanceof Element && event.target.closest('[data-fit]');
  if (!button) { return; }
  const canvas = document.querySelector(button.dataset.fit);
  const whole = canvas.classList.toggle('is-fit');
  button.setAttribute('aria-pressed', String(whole));
  if (!whole) { toFirst(canvas); }
});

// Shows the rows of a table that hold every word.
function filter(input) {
  const table = document.querySelector(input.dataset.filter);
  if (!table) { return; }
  const rows = [...table.querySelectorAll('tbody tr')];
  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    rows.forEach(row => { row.hidden = !words.every(word => row.textContent.toLowerCase().includes(word)); });
  };
  input.addEventListener('input', apply);
  apply();
}

// Files and folders may be dropped onto an upload form, which is a plain one otherwise.
function dropzone(form) {
  let dropped = [];
  const over = on => form.classList.toggle('is-over', on);
  ['dragenter', 'dragover'].forEach(name => form.addEventListener(name, event => { event.preventDefault(); over(true); }));
  ['dragleave', 'dragend'].forEach(name => form.addEventListener(name, event => { if (!form.contains(event.relatedTarget)) { over(false); } }));
  const show = () => {
    const chosen = [...form.querySelectorAll('input[type="file"]')].flatMap(input => [...input.files]);
    picked(form.querySelector('.picked'), [...dropped, ...chosen.map(file => ({ file, path: file.webkitRelativePath || file.name }))]);
  };
  form.addEventListener('drop', async event => {
    event.preventDefault();
    over(false);
    dropped = await droppedFiles(event.dataTransfer);
    show();
  });
  form.addEventListener('change', show);
  form.addEventListener('reset', () => { dropped = []; setTimeout(show); });
  // A browser gives dropped files to no input with their paths, so they go along here.
  form.addEventListener('formdata', event => dropped.forEach(({ file, path }) => event.formData.append('files', file, path)));
}

// What was dropped: files, and those of folders with their paths.
async function droppedFiles(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.some(entry => entry.isDirectory)) {
    return [...transfer.files].map(file => ({ file, path: file.name }));
  }
  return (await Promise.all(entries.map(filesOf))).flat();
}

// A folder tells of some of its entries at a time, and of none when it has told of all.
async function filesOf(entry) {
  if (entry.isFile) {
    const file = await new Promise((found, failed) => entry.file(found, failed));
    return [{ file, path: entry.fullPath.replace(/^\//, '') }];
  }
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const some = await new Promise((found, failed) => reader.readEntries(found, failed));
    if (!some.length) { return files; }
    for (const one of some) { files.push(...await filesOf(one)); }
  }
}

// Says what is about to be uploaded: how much it is, and the first of it by name.
function picked(box, files) {
  if (!box) { return; }
  const size = bytes => bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
  box.hidden = !files.length;
  box.querySelector('[role="status"]').textContent = files.length
    ? box.dataset[files.length === 1 ? 'one' : 'many'].replace('#', files.length.toLocaleString('en')).replace('@', size(files.reduce((sum, { file }) => sum + file.size, 0)))
    : '';
  box.querySelector('.file-list').replaceChildren(...files.slice(0, 200).map(({ file, path }) => {
    const item = document.createElement('li');
    item.append(...[path, size(file.size)].map(text => { const part = document.createElement('span'); part.textContent = text; return part; }));
    return item;
  }));
}

// A form that takes its time says so, and is not sent twice; one that cannot be undone asks first.
addEventListener('submit', event => {
  if (event.target.dataset.confirm && !confirm(event.target.dataset.confirm)) { event.preventDefault(); return; }
  const button = event.submitter?.closest('[data-busy]');
  if (button) { setTimeout(() => { button.textContent = button.dataset.busy; button.disabled = true; }); }
});
addEventListener('pageshow', event => { if (event.persisted) { location.reload(); } });

// Menus close when one clicks elsewhere.
addEventListener('click', event => {
  document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) { menu.open = false; } });
  if (event.target instanceof Element && event.target.closest('[data-keys]')) { document.getElementById('keys')?.showModal(); }
});

// g and a letter goes somewhere, / looks for something, ? shows all keys.
(() => {
  let going = 0;
  addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(menu => {
        if (menu.contains(document.activeElement)) { menu.querySelector('summary').focus(); }
        menu.open = false;
      });
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, select, textarea, [contenteditable], dialog')) { return; }
    if (Date.now() - going < 1200) {
      going = 0;
      const link = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (link) { event.preventDefault(); link.click(); }
    } else if (event.key === 'g') {
      going = Date.now();
    } else if (event.key === '/') {
      const search = document.querySelector('main input[type="search"]');
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    } else if (event.key === '?') {
      document.getElementById('keys')?.showModal();
    } else {
      const meant = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
      if (meant) { event.preventDefault(); meant.matches('a') ? meant.click() : meant.focus(); }
    }
  });
})();

// The way back from one of a list leads to the list as it was left.
(() => {
  const key = path => `landfall.list.${path}`;
  addEventListener('DOMContentLoaded', () => {
    try {
      if (document.querySelector('main form[role="search"]')) { sessionStorage.setItem(key(location.pathname), location.search); }
      document.querySelectorAll('a[data-back]').forEach(link => { link.search = sessionStorage.getItem(key(link.pathname)) ?? ''; });
    } catch { /* then it leads to the list from its beginning */ }
  });
})();

// One tick for all of a table.
addEventListener('change', event => {
  const all = event.target instanceof Element && event.target.closest('[data-tick-all]');
  if (all) {
    all.closest('table').querySelectorAll('tbody input[type="checkbox"]').forEach(tick => { tick.checked = all.checked; });
  }
});

// A text beside a long list of choices leaves those that have it in their name; the first stands for all, and what is chosen stays.
(() => {
  const whole = new WeakMap();
  addEventListener('input', event => {
    const narrow = event.target instanceof Element && event.target.closest('[data-narrows]');
    if (!narrow) { return; }
    const list = document.getElementById(narrow.dataset.narrows);
    if (!whole.has(list)) { whole.set(list, [...list.options]); }
    const text = narrow.value.trim().toLowerCase();
    const chosen = list.value;
    list.replaceChildren(...whole.get(list).filter((option, at) =>
      at === 0 || option.value === chosen || option.text.toLowerCase().includes(text)));
    list.value = chosen;
  });
  // What is looked for is chosen with Enter where one is left, in place of sending the form.
  addEventListener('keydown', event => {
    const narrow = event.key === 'Enter' && event.target instanceof Element && event.target.closest('[data-narrows]');
    if (!narrow) { return; }
    event.preventDefault();
    const list = document.getElementById(narrow.dataset.narrows);
    const found = [...list.options].filter((option, at) =>
      at > 0 && option.text.toLowerCase().includes(narrow.value.trim().toLowerCase()));
    if (found.length === 1) {
      list.value = found[0].value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    list.focus();
  });
})();
