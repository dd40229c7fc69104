/* SPDX-License-Identifier: Apache-2.0 */
/* The review page at work.  All that is shown stands in the page already: tables, and the graph as JSON-LD.  Text goes into the
 * page as text only (textContent, cloneNode), never as markup. */
'use strict';
(() => {
  const $ = (id) => document.getElementById(id);
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

  /* make('p', {class: 'x'}, 'words', child …): an element. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) { element.setAttribute(key, ''); } else if (value !== false && value != null) { element.setAttribute(key, value); }
    }
    element.append(...children.filter((child) => child != null));
    return element;
  };
  const copyOf = (element) => {
    const copy = element.cloneNode(true);
    for (const part of [copy, ...all('[id]', copy)]) { part.removeAttribute('id'); }
    return copy;
  };

  /* --- References: row of the table, and the marked words */
  const rows = new Map(all('#cg-references tbody > tr').map((row) => [row.id.slice(4), row]));
  const pieces = all('#cg-text .ref'); /* A reference that others interrupt has several; the first has the id */
  const anchors = pieces.filter((piece) => piece.id);
  const refsOf = (piece) => piece.dataset.refs.split(' ');
  const anchorOf = (ref) => anchors.find((piece) => piece.id === `cg-t${rows.get(ref).dataset.anchor}`) ?? anchors.find((piece) => refsOf(piece).includes(ref)) ?? pieces[0];
  const panel = $('cg-panel');
  let selected = null;

  /* --- Filters */
  const filters = $('cg-filters');
  const isShown = (row) => {
    const chosen = (name, value) => filters.querySelector(`input[name="${name}"][value="${value}"]`)?.checked ?? true;
    return chosen('family', row.dataset.family) && chosen('status', row.dataset.status) &&
      Number(row.dataset.sure) >= Number($('cg-sure').value);
  };
  const applyFilters = () => {
    let count = 0;
    const shown = new Set();
    for (const [ref, row] of rows) {
      const stays = isShown(row);
      row.hidden = !stays;
      if (stays) { shown.add(ref); ++count; }
    }
    for (const piece of pieces) {
      const stays = refsOf(piece).some((ref) => shown.has(ref));
      piece.classList.toggle('off', !stays);
      if (piece.id) { if (stays) { piece.removeAttribute('tabindex'); } else { piece.tabIndex = -1; } }
    }
    $('cg-sure-shown').value = Number($('cg-sure').value).toFixed(2);
    $('cg-shown').textContent = `${count} of ${rows.size} references are marked`;
  };
  filters.hidden = false;
  filters.addEventListener('input', (event) => {
    if (event.target.id === 'cg-letters') { document.body.classList.toggle('letters', event.target.checked); } else { applyFilters(); }
  });

  /* --- The graph: Turtle of one clause, made from the JSON-LD of the page when somebody asks */
  const prefixes = {
    cg: 'https://w3id.org/clausegraph/ontology#', dcterms: 'http://purl.org/dc/terms/', owl: 'http://www.w3.org/2002/07/owl#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#', skos: 'http://www.w3.org/2004/02/skos/core#', xsd: 'http://www.w3.org/2001/XMLSchema#',
  };
  let nodes = null;
  let base = '';
  const readGraph = () => {
    if (!nodes) {
      const graph = JSON.parse($('cg-graph').textContent);
      base = graph['@context']['@base'];
      nodes = new Map(graph['@graph'].map((node) => [node['@id'], node]));
    }
    return nodes;
  };
  const nameOf = (iri, used) => {
    for (const [prefix, space] of Object.entries(prefixes)) {
      if (iri.startsWith(space) && /^[A-Za-z][A-Za-z0-9-]*$/.test(iri.slice(space.length))) {
        used.add(prefix);
        return `${prefix}:${iri.slice(space.length)}`;
      }
    }
    return `<${iri}>`;
  };
  const termOf = (term, used) => nameOf(/^[A-Za-z]+$/.test(term) ? prefixes.cg + term : term, used);
  const stringOf = (text) => `"${text.replace(/["\\\n\r\t]|[\x00-\x1f\x7f]/g, (c) =>
    ({ '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' })[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;
  const objectOf = (object, used) => {
    if (typeof object === 'string') { return stringOf(object); }
    if ('@id' in object) { return nameOf(object['@id'], used); }
    return stringOf(object['@value']) + (object['@language'] ? `@${object['@language']}` : `^^${nameOf(object['@type'], used)}`);
  };
  const turtleOfNode = (node, used) => {
    const lines = Object.entries(node).filter(([key]) => key !== '@id').map(([key, objects]) => (key === '@type'
      ? `a ${objects.map((type) => termOf(type, used)).join(', ')}`
      : `${termOf(key, used)} ${objects.map((object) => objectOf(object, used)).join(' ,\n\t\t')}`));
    return `<${node['@id']}>\n\t${lines.join(' ;\n\t')} .`;
  };
  const turtleOf = (key) => {
    const graph = readGraph();
    const used = new Set();
    const short = `#${key}`;
    const clause = graph.get(short) ?? graph.get(base + short);
    if (!clause) { return ''; }
    const references = (clause.hasReference ?? []).map((object) => graph.get(object['@id'])).filter(Boolean);
    const blocks = [clause, ...references].map((node) => turtleOfNode(node, used));
    return `@base <${base}> .\n${[...used].sort().map((prefix) => `@prefix ${prefix}: <${prefixes[prefix]}> .\n`).join('')}\n${blocks.join('\n\n')}\n`;
  };

  /* --- Corrections: a mark is a row of the file that docs/corrections.md describes, by these fields */
  const documentIri = $('cg-iri').textContent;
  const storeKey = `clausegraph-corrections:${documentIri}`;
  const fields = ['document', 'key', 'quote', 'nth', 'verdict', 'said', 'target', 'kind', 'label', 'note'];
  const firstLine = '# clausegraph corrections 1';
  let marks = [];
  let storeWorks = true;
  const wordsOf = (key) => document.querySelector(`#${CSS.escape(key)} .words`);
  const keys = all('#cg-text .clause').map((clause) => clause.id);
  const order = new Map(keys.map((key, index) => [key, index]));
  const isOfPage = (mark) => mark.document === documentIri;
  const isSame = (a, b) => ['document', 'key', 'quote', 'nth', 'said'].every((field) => a[field] === b[field]) &&
    (a.verdict === 'missing') === (b.verdict === 'missing');
  const write = (text) => text.replace(/[\\\t\n\r]/g, (c) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[c]);
  const unwrite = (text) => text.replace(/\\(.)/g, (whole, c) => ({ '\\': '\\', t: '\t', n: '\n', r: '\r' })[c] ?? whole);
  const toFile = () => `${firstLine}\n${[...marks].sort((a, b) =>
    (a.document > b.document) - (a.document < b.document) || (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0) ||
    (a.quote > b.quote) - (a.quote < b.quote) || a.nth - b.nth || (a.said > b.said) - (a.said < b.said))
    .map((mark) => `${fields.map((field) => write(String(mark[field]))).join('\t')}\n`).join('')}`;
  const fromFile = (text) => {
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    if (lines[0].replace(/\r$/, '') !== firstLine) { throw new Error(`line 1: '${firstLine}' should stand there`); }
    return lines.slice(1).flatMap((line, index) => {
      if (!line.trim() || line.startsWith('#')) { return []; }
      const columns = line.replace(/\r$/, '').split('\t').map(unwrite);
      const mark = Object.fromEntries(fields.map((field, at) => [field, columns[at] ?? '']));
      mark.nth = Number(mark.nth);
      if (columns.length !== fields.length || !['right', 'wrong', 'missing'].includes(mark.verdict) || !Number.isInteger(mark.nth) || mark.nth < 1) {
        throw new Error(`line ${index + 2}: ten columns are wanted, of which the fourth is a number and the fifth right, wrong or missing`);
      }
      return [mark];
    });
  };

  /* The place of a mark in the text, as a range; null where its words are not. */
  const rangeOf = (mark) => {
    const words = wordsOf(mark.key);
    const text = words?.textContent ?? '';
    let at = -1;
    for (let count = 0; count < mark.nth; ++count) {
      at = text.indexOf(mark.quote, at + 1);
      if (at < 0) { return null; }
    }
    const range = document.createRange();
    const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const end = passed + node.length;
      if (at >= passed && at < end) { range.setStart(node, at - passed); }
      if (at + mark.quote.length <= end) { range.setEnd(node, at + mark.quote.length - passed); return range; }
      passed = end;
    }
    return null;
  };
  const showMarksInText = () => {
    for (const piece of anchors) {
      const row = rows.get(refsOf(piece)[0]);
      const found = marks.filter((mark) => isOfPage(mark) && mark.key === row.dataset.key && mark.nth === Number(row.dataset.nth) &&
        mark.quote === piece.dataset.quote);
      piece.classList.toggle('is-right', found.some((mark) => mark.verdict === 'right'));
      piece.classList.toggle('is-wrong', found.some((mark) => mark.verdict === 'wrong'));
    }
    if (globalThis.CSS?.highlights) {
      CSS.highlights.set('cg-missing', new Highlight(...marks.filter((mark) => isOfPage(mark) && mark.verdict === 'missing').map(rangeOf).filter(Boolean)));
    }
  };
  const box = $('cg-corrections');
  const list = make('ul', { id: 'cg-marks' });
  const told = make('p', { id: 'cg-told', role: 'status' });
  const saveButton = make('button', { type: 'button', id: 'cg-save' }, 'Save file');
  const missingButton = make('button', { type: 'button', id: 'cg-missing' }, 'Selected words are missing');
  const fileInput = make('input', { type: 'file', id: 'cg-load', accept: '.tsv,.txt,text/plain' });
  const forgetButton = make('button', { type: 'button', id: 'cg-forget' }, 'Remove all');
  const keep = () => {
    try { localStorage.setItem(storeKey, toFile()); } catch { storeWorks = false; }
    showMarks();
  };
  const remove = (mark) => { marks = marks.filter((other) => other !== mark); keep(); };
  const showMarks = () => {
    const own = marks.filter(isOfPage);
    list.replaceChildren(...own.map((mark) => {
      const button = make('button', { type: 'button', 'aria-label': `Remove: ${mark.verdict}, ${mark.quote}` }, 'Remove');
      button.addEventListener('click', () => { remove(mark); showReferences(selected?.refs ?? null, false); });
      return make('li', {}, make('a', { href: `#${mark.key}` }, mark.key), ` ${mark.verdict}: `, make('q', {}, mark.quote),
        mark.target || mark.label ? ` → ${mark.label || mark.target}` : '', ' ', button);
    }));
    const foreign = marks.length - own.length;
    told.textContent = [`${own.length} ${own.length === 1 ? 'mark' : 'marks'} on this page`,
      foreign ? `, ${foreign} for other documents` : '',
      storeWorks ? '' : '. This browser keeps nothing for this page: save the file before you leave'].join('');
    told.classList.remove('problem');
    saveButton.disabled = forgetButton.disabled = !marks.length;
    showMarksInText();
  };
  /* What clausegraph would not take. */
  const kinds = new Set(all('#cg-kinds option').map((option) => option.value));
  const knownKinds = new Set(all('#cg-kinds option[data-known]').map((option) => option.value));
  const problemOf = (mark) => {
    if (mark.kind && !kinds.has(mark.kind)) { return `'${mark.kind}' is no kind, such as Treaty`; }
    if (mark.target && !/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(mark.target)) { return `'${mark.target}' is no IRI`; }
    if (!mark.target && knownKinds.has(mark.kind)) { return `a ${mark.kind} goes by its IRI, not by a name`; }
    return mark.verdict === 'missing' && !mark.target && !(mark.kind && mark.label) ? 'an IRI is wanted, or a name and a kind' : null;
  };
  const tellProblem = (text) => {
    told.textContent = text;
    told.classList.toggle('problem', Boolean(text));
  };
  const save = () => {
    const bad = marks.find(problemOf);
    if (bad) {
      tellProblem(`Not saved: ${bad.key}, '${bad.quote}': ${problemOf(bad)}`);
      return;
    }
    const address = URL.createObjectURL(new Blob([toFile()], { type: 'text/tab-separated-values' }));
    const link = make('a', { href: address, download: 'corrections.tsv' });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  };
  const load = async () => {
    const file = fileInput.files[0];
    fileInput.value = '';
    if (!file) { return; }
    try {
      const read = fromFile(await file.text());
      marks = [...marks.filter((mark) => !read.some((other) => isSame(mark, other))), ...read];
      keep();
      showReferences(selected?.refs ?? null, false);
    } catch (error) {
      tellProblem(`${file.name}: ${error.message}`);
    }
  };
  box.append(told, list, make('div', { class: 'buttons' }, missingButton, saveButton,
    make('label', { class: 'file' }, 'Load file', fileInput), forgetButton));
  box.hidden = false;
  saveButton.addEventListener('click', save);
  fileInput.addEventListener('change', load);
  forgetButton.addEventListener('click', () => { marks = []; keep(); showReferences(selected?.refs ?? null, false); });

  /* Input fields for the right target of a mark. */
  const fieldOf = (mark, name, label, attributes, changed) => {
    const input = make('input', { type: 'text', name, value: mark[name], spellcheck: 'false', autocomplete: 'off', ...attributes });
    input.addEventListener('input', () => { mark[name] = input.value; changed(); });
    return make('label', { class: 'field' }, label, input);
  };
  const fieldsOf = (mark, changed) => [
    fieldOf(mark, 'target', 'IRI of what is meant', {}, changed), fieldOf(mark, 'label', 'or its name', {}, changed),
    fieldOf(mark, 'kind', 'and kind', { list: 'cg-kinds' }, changed)];

  /* Right or wrong, for one reference. */
  const correctionOf = (ref) => {
    const row = rows.get(ref);
    const mark = { document: documentIri, key: row.dataset.key, quote: row.querySelector('.quote').textContent, nth: Number(row.dataset.nth),
      said: row.dataset.target, target: '', kind: '', label: '', note: '' };
    const found = marks.find((other) => isSame(other, mark));
    const group = make('fieldset', { class: 'verdict' }, make('legend', {}, 'Is this link right?'));
    const name = `cg-verdict-${ref}`;
    const choose = (verdict) => {
      marks = marks.filter((other) => other !== found);
      if (verdict) { marks.push({ ...mark, verdict, note: found?.note ?? '' }); }
      keep();
      const next = correctionOf(ref);
      group.replaceWith(next);
      next.querySelector(`input[value="${verdict}"]`).focus();
    };
    for (const [verdict, label] of [['', 'Not reviewed'], ['right', 'Right'], ['wrong', 'Wrong']]) {
      const input = make('input', { type: 'radio', name, value: verdict, checked: (found?.verdict ?? '') === verdict });
      input.addEventListener('change', () => choose(verdict));
      group.append(make('label', { class: 'chip' }, input, ` ${label} `), ' ');
    }
    if (found?.verdict === 'wrong') { group.append(...fieldsOf(found, keep)); }
    if (found) { group.append(fieldOf(found, 'note', 'Note', {}, keep)); }
    return group;
  };

  /* The words that are selected in one clause, as a mark; null where there are none. */
  const selectedWords = () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) { return null; }
    const range = selection.getRangeAt(0);
    const from = range.startContainer;
    const start = (from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement)?.closest('.words');
    if (!start || !start.contains(range.endContainer)) { return null; }
    const before = document.createRange();
    before.setStart(start, 0);
    before.setEnd(range.startContainer, range.startOffset);
    const text = start.textContent;
    const whole = range.toString();
    let place = before.toString().length + (whole.length - whole.trimStart().length);
    let end = place + whole.trim().length;
    /* Words that are selected in part are meant as a whole. */
    const isInside = (at) => at > 0 && at < text.length && /^(?:[\p{L}\p{M}]{2}|\p{N}{2})$/u.test(text[at - 1] + text[at]);
    while (end > place && isInside(place)) { --place; }
    while (end > place && isInside(end)) { ++end; }
    const quote = text.slice(place, end);
    let nth = 0;
    for (let at = text.indexOf(quote); quote && at >= 0 && at <= place; at = text.indexOf(quote, at + 1)) { ++nth; }
    return quote && nth ? { document: documentIri, key: start.closest('.clause').id, quote, nth, verdict: 'missing', said: '', target: '', kind: '', label: '', note: '' } : null;
  };
  const showMissing = () => {
    const mark = selectedWords();
    if (!mark) {
      tellProblem('Select the words in one clause first, then press this button or the key m');
      return;
    }
    const add = make('button', { type: 'button', id: 'cg-add' }, 'Add');
    const problem = make('p', { class: 'problem', role: 'alert' });
    add.addEventListener('click', () => {
      problem.textContent = problemOf(mark) ?? '';
      if (problem.textContent) { return; }
      marks = [...marks.filter((other) => !isSame(mark, other)), mark];
      keep();
      closePanel();
      missingButton.focus();
    });
    openPanel('Missing reference', [make('p', {}, 'In ', make('a', { href: `#${mark.key}` }, mark.key)), make('blockquote', {}, mark.quote),
      ...fieldsOf(mark, () => {}), fieldOf(mark, 'note', 'Note', {}, () => {}), make('div', { class: 'buttons' }, add), problem]);
    selected = null;
    panel.querySelector('input').focus();
  };
  let lastSelection = null;
  missingButton.addEventListener('mousedown', (event) => event.preventDefault()); /* The selection stays */
  missingButton.addEventListener('click', () => {
    if (lastSelection && getSelection().isCollapsed) { getSelection().addRange(lastSelection); }
    showMissing();
  });
  document.addEventListener('selectionchange', () => {
    if (selectedWords()) { lastSelection = getSelection().getRangeAt(0).cloneRange(); }
  });

  /* --- The panel */
  const unmark = () => {
    for (const piece of all('#cg-text .on')) { piece.classList.remove('on'); }
  };
  const closePanel = () => {
    const back = selected?.anchor;
    panel.hidden = true;
    panel.replaceChildren();
    unmark();
    selected = null;
    if (back && (panel.contains(document.activeElement) || document.activeElement === document.body)) { back.focus({ preventScroll: true }); }
  };
  const openPanel = (title, parts) => {
    const close = make('button', { type: 'button', class: 'close', 'aria-label': 'Close' }, '×');
    close.addEventListener('click', () => { const back = selected?.anchor; closePanel(); back?.focus({ preventScroll: true }); });
    panel.replaceChildren(close, make('h2', {}, title), ...parts);
    panel.hidden = false;
    panel.scrollTop = 0;
    panel.parentElement.scrollTop = 0;
  };
  const triplesOf = (key) => {
    const details = make('details', {}, make('summary', {}, `Triples of ${key}`));
    details.addEventListener('toggle', () => {
      if (details.open && details.children.length === 1) { details.append(make('pre', { tabindex: '0', class: 'triples' }, turtleOf(key))); }
    });
    return details;
  };
  const rowOf = (list, name, ...value) => { list.append(make('dt', {}, name), make('dd', {}, ...value)); };
  const partOf = (ref) => {
    const row = rows.get(ref);
    const thing = row.dataset.thing ? $(`cg-x${row.dataset.thing}`) : null;
    const facts = make('dl');
    const cells = row.cells;
    const sure = Number(row.dataset.sure);
    rowOf(facts, 'Refers to', make('strong', {}, cells[2].textContent));
    rowOf(facts, 'Kind', make('span', { class: `mark k-${row.dataset.family}` }, cells[3].textContent));
    rowOf(facts, 'Status', make('span', { class: `mark s-${row.dataset.status}` }, row.dataset.status));
    rowOf(facts, 'Confidence', make('meter', { min: 0, max: 1, value: sure, 'aria-label': 'Confidence' }), ` ${sure.toFixed(2)}`);
    rowOf(facts, 'How', cells[4].querySelector('.method').textContent);
    rowOf(facts, 'Rule', cells[4].querySelector('.rule').textContent);
    facts.append(...all('dl > *', cells[7]).map(copyOf));
    const pins = all(`#cg-p${ref} .pin`).map(copyOf);
    if (pins.length) { rowOf(facts, 'On its page', ...pins.flatMap((pin, index) => (index ? [', ', pin] : [pin]))); }
    const parts = [make('blockquote', {}, cells[1].textContent), facts, correctionOf(ref)];
    if (thing) {
      parts.push(make('h3', {}, 'What it is'), copyOf(thing.querySelector('dl')));
      const elsewhere = $(`cg-e${row.dataset.thing}`);
      if (elsewhere) { parts.push(make('h3', {}, 'Elsewhere in this report'), ...all(':scope > :not(h3)', elsewhere).map(copyOf)); }
    }
    return parts;
  };
  /* Show references `refs`, of which the first is meant; `isFocused`: the reader goes into the panel. */
  const showReferences = (refs, isFocused) => {
    if (!refs) { return; }
    unmark();
    const anchor = anchorOf(refs[0]);
    const clause = anchor.closest('.clause');
    selected = { refs, anchor };
    for (const piece of pieces) { piece.classList.toggle('on', refsOf(piece).includes(refs[0])); }
    const parts = refs.flatMap((ref, index) => [index ? make('hr') : null, ...partOf(ref)]).filter(Boolean);
    openPanel(refs.length > 1 ? `References (${refs.length})` : 'Reference', [
      make('p', {}, 'In ', make('a', { href: `#${clause.id}` }, clause.id)), ...parts, triplesOf(rows.get(refs[0]).cells[0].textContent)]);
    if (isFocused) { panel.focus({ preventScroll: true }); }
    if (getComputedStyle(panel).position === 'fixed' && anchor.getBoundingClientRect().bottom > innerHeight * .35) {
      anchor.scrollIntoView({ block: 'start' }); /* Out from under the panel */
    }
  };
  const showClause = (key) => {
    const clause = $(key);
    unmark();
    clause.classList.add('on');
    selected = { refs: null, anchor: clause.querySelector('.label') };
    const facts = make('dl');
    const verbs = clause.querySelector('.label').title.split(': ').slice(1).join(': ');
    if (verbs) { rowOf(facts, 'Verbs', verbs); }
    const refs = [...rows].filter(([, row]) => row.cells[0].textContent === key);
    if (refs.length) {
      rowOf(facts, 'Refers to', make('ul', { class: 'where' }, ...refs.map(([ref, row]) => {
        const link = make('a', { href: `#cg-t${row.dataset.anchor}`, 'data-go': ref }, row.cells[1].textContent);
        return make('li', {}, link);
      })));
    }
    openPanel(`Clause ${key}`, [facts, triplesOf(key)]);
  };
  const go = (ref, isFocused) => {
    const anchor = anchorOf(ref);
    anchor.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    const same = refsOf(anchor);
    showReferences(same.includes(ref) ? [ref, ...same.filter((other) => other !== ref)] : [ref], false);
    anchor.focus({ preventScroll: true });
    if (isFocused) { panel.focus({ preventScroll: true }); }
  };
  const openThing = (index) => {
    const thing = $(`cg-x${index}`);
    thing.open = true;
    thing.scrollIntoView({ block: 'center' });
    thing.querySelector('summary').focus({ preventScroll: true });
  };

  document.addEventListener('click', (event) => {
    const target = event.target;
    if (event.ctrlKey || event.metaKey || event.shiftKey) { return; }
    const piece = target.closest('#cg-text .ref');
    const goer = target.closest('[data-go]');
    const label = target.closest('#cg-text .label');
    const drawn = target.closest('svg [data-thing]');
    const quote = target.closest('#cg-references .quote');
    if (piece) {
      event.preventDefault();
      if (!piece.classList.contains('off')) { showReferences(refsOf(piece), event.detail === 0); }
    } else if (goer) {
      event.preventDefault();
      go(goer.dataset.go, false);
    } else if (quote) {
      event.preventDefault();
      go(quote.closest('tr').id.slice(4), false);
    } else if (label) {
      showClause(label.closest('.clause').id);
    } else if (drawn) {
      openThing(drawn.dataset.thing);
    } else if (target.closest('a.meant')) {
      event.preventDefault();
      openThing(target.closest('tr').dataset.thing);
    }
  });

  /* --- Keys, and the list of what is to be checked */
  const step = (candidates, direction) => {
    if (!candidates.length) { return; }
    const current = selected?.anchor;
    let at = -1;
    if (current) {
      at = candidates.indexOf(current);
      if (at < 0) {
        const follows = candidates.findIndex((other) => current.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
        at = direction > 0 ? (follows < 0 ? candidates.length : follows) - 1 : follows < 0 ? candidates.length : follows;
      }
    } else if (direction < 0) { at = 0; }
    go(refsOf(candidates[(at + direction + candidates.length) % candidates.length])[0], false);
  };
  const visible = () => anchors.filter((anchor) => !anchor.classList.contains('off'));
  const doubtful = () => visible().filter((anchor) => !anchor.classList.contains('s-Resolved'));
  $('cg-next').closest('p').hidden = !doubtful().length;
  $('cg-next').addEventListener('click', () => step(doubtful(), 1));
  $('cg-previous').addEventListener('click', () => step(doubtful(), -1));
  const typing = 'input:not([type=checkbox], [type=radio], [type=range]), select, textarea'; /* Where letters are letters */
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) { const back = selected?.anchor; closePanel(); back?.focus({ preventScroll: true }); return; }
    if (!$('cg-keys').checked || event.ctrlKey || event.metaKey || event.altKey || event.target.closest(typing)) { return; }
    switch (event.key) {
      case 'n': step(doubtful(), 1); break;
      case 'p': step(doubtful(), -1); break;
      case 'j': step(visible(), 1); break;
      case 'k': step(visible(), -1); break;
      case 'm': event.preventDefault(); showMissing(); break;
      default: return;
    }
  });

  /* --- Start */
  for (const piece of anchors) { piece.dataset.quote = rows.get(refsOf(piece)[0]).querySelector('.quote').textContent; }
  try { marks = fromFile(localStorage.getItem(storeKey) ?? `${firstLine}\n`); } catch (error) { storeWorks = !(error instanceof DOMException); }
  applyFilters();
  showMarks();
  const hash = /^#cg-[tr](\d+)$/.exec(location.hash);
  if (hash && rows.has(hash[1])) { go(hash[1], false); }
})();
