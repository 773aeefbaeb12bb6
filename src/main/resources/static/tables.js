// Tables sort by a click on a heading and shrink to what is typed; without this script they are read as they are.
'use strict';

const number = text => /^[+\u2212-]?\d+(\.\d+)?$/.test(text) ? Number(text.replace('\u2212', '-')) : NaN;
const cell = (row, column) => row.cells[column].textContent.trim();

function compare(a, b) {
  const x = number(a), y = number(b);
  return isNaN(x) || isNaN(y) ? a.localeCompare(b, 'zh') : x - y;
}

for (const table of document.querySelectorAll('table.sortable')) {
  const headings = [...table.tHead.rows[0].cells];
  headings.forEach((heading, column) => {
    const button = document.createElement('button');
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => {
      const down = heading.getAttribute('aria-sort') === 'ascending';
      headings.forEach(each => each.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => (down ? -1 : 1) * compare(cell(a, column), cell(b, column)));
      table.tBodies[0].append(...rows);
    });
  });
}

for (const input of document.querySelectorAll('input[data-filter]')) {
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    for (const section of document.querySelectorAll('section.pool')) {
      let shown = 0;
      for (const row of section.querySelectorAll('tbody tr')) {
        row.hidden = !row.textContent.toLowerCase().includes(wanted);
        shown += row.hidden ? 0 : 1;
      }
      section.hidden = shown === 0 && wanted !== '' && !section.querySelector('h2').textContent.toLowerCase().includes(wanted);
    }
  });
}
