// Cells of an xlsx workbook as text: a ZIP of XML, read with the project's own dependencies.
import { openPromise } from 'yauzl';
import { SaxesParser } from 'saxes';

/** Rows of text by sheet name; a cell that is not there is ''. */
export async function sheetsOf(path) {
  const files = await filesOf(path);
  const shared = sharedStrings(files.get('xl/sharedStrings.xml') ?? '');
  const targets = targetsOf(files.get('xl/_rels/workbook.xml.rels'));
  return new Map(
    elements(files.get('xl/workbook.xml'), 'sheet').map(({ name, 'r:id': id }) => [
      name,
      rowsOf(files.get(`xl/${targets.get(id)}`), shared),
    ]),
  );
}

async function filesOf(path) {
  const zip = await openPromise(path, { autoClose: false });
  const files = new Map();
  try {
    for await (const entry of zip.eachEntry()) {
      const pieces = [];
      for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
      files.set(entry.fileName, Buffer.concat(pieces).toString('utf8'));
    }
  } finally {
    zip.close();
  }
  return files;
}

function elements(xml, name) {
  const found = [];
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => {
    if (tag.name === name) found.push(tag.attributes);
  });
  parser.write(xml).close();
  return found;
}

function targetsOf(xml) {
  return new Map(elements(xml, 'Relationship').map(({ Id, Target }) => [Id, Target.replace(/^\/?xl\//, '')]));
}

/** A text may be cut into runs (`t` elements) by its formatting. */
function sharedStrings(xml) {
  if (xml === '') return [];
  const strings = [];
  let isText = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === 'si') strings.push('');
    isText = name === 't';
  });
  parser.on('closetag', () => (isText = false));
  parser.on('text', (text) => {
    if (isText) strings[strings.length - 1] += text;
  });
  parser.write(xml).close();
  return strings;
}

function rowsOf(xml, shared) {
  const rows = [];
  let cell = null;
  let isValue = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c') cell = { ...positionOf(attributes.r), type: attributes.t, text: '' };
    isValue = name === 'v' || name === 't';
  });
  parser.on('text', (text) => {
    if (isValue && cell !== null) cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    isValue = false;
    if (name !== 'c') return;
    const row = (rows[cell.row] ??= []);
    row[cell.column] = cell.type === 's' ? (shared[Number(cell.text)] ?? '') : cell.text;
  });
  parser.write(xml).close();
  return Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? ''));
}

/** "C12" is row 11, column 2. */
function positionOf(reference) {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(reference);
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
