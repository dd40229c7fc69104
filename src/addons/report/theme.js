/* SPDX-License-Identifier: Apache-2.0 */
/* Light or dark: as the system is, unless the reader has switched. */
'use strict';
(() => {
  const root = document.documentElement;
  const read = () => { try { return localStorage.getItem('clausegraph-theme'); } catch { return null; } };
  const write = (name) => { try { localStorage.setItem('clausegraph-theme', name); } catch { /* No store: for this page only */ } };
  const isDark = () => (root.dataset.theme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const chosen = read();
  if (chosen === 'dark' || chosen === 'light') { root.dataset.theme = chosen; }
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('cg-theme');
    const tell = () => { button.textContent = isDark() ? 'Light' : 'Dark'; };
    button.hidden = false;
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      write(root.dataset.theme);
      tell();
    });
    tell();
  });
})();
