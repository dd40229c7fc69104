/* SPDX-License-Identifier: Apache-2.0 */
/* Search in a list: a row stays that has every word somewhere. */
'use strict';
(() => {
  const input = document.getElementById('cg-search');
  const found = document.getElementById('cg-found');
  if (!input) { return; }
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const rows = Array.from(document.querySelectorAll('table.list tbody > tr'), (row) => [row, null]);
  const apply = () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const entry of rows) {
      entry[1] ??= fold(Array.from(entry[0].cells, (cell) => cell.textContent).join(' '));
      const stays = words.every((word) => entry[1].includes(word));
      entry[0].hidden = !stays;
      count += stays;
    }
    found.textContent = `${count} of ${rows.length}`;
  };
  input.closest('p').hidden = false;
  input.addEventListener('input', apply);
  found.textContent = `${rows.length} of ${rows.length}`;
})();
