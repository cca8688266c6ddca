// Reads XML as a stream: never a DTD, never an entity beyond characters, never more in memory than one event's tree.
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { FindingLog } from '../findings.js';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_ELEMENTS_OF_ONE } from '../limits.js';
import { Refusal } from '../refusal.js';

export interface XmlElement {
  readonly name: string;
  /** Line of the start tag, starting with 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: (string | XmlElement)[];
}

export interface XmlListener {
  /** Whether the listener wants this element piece by piece (entered, left) and not as one tree. */
  isContainer(name: string, parents: readonly string[]): boolean;
  entered(element: XmlElement): void;
  left(name: string): void;
  /** A whole tree whose parent is a container. */
  collected(element: XmlElement): void;
}

const CHUNK = 65_536;

/** HTML's named characters that people put into XML without declaring them. */
const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  copy: '©',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
};

const REPAIRABLE = /undefined entity|malformed character entity|entity name/;

/** Walks through the text and tells the listener. Throws Refusal where the text is not XML or breaks a limit. */
export function streamXml(text: string, listener: XmlListener, log: FindingLog): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, NAMED_CHARACTERS);
  const builder = new TreeBuilder(listener);
  parser.on('error', (error) => {
    const reason = error.message.replace(/^\d+:\d+: /, '');
    if (!REPAIRABLE.test(reason)) throw new Refusal('NOT_WELL_FORMED', { line: parser.line, reason });
    log.add('repaired', 'ENTITY_UNKNOWN', parser.line);
  });
  parser.on('doctype', (doctype) => refuseDeclarations(doctype, parser.line));
  parser.on('opentagstart', () => builder.markLine(parser.line));
  parser.on('opentag', (tag) => builder.open(tag));
  parser.on('text', (part) => builder.text(part));
  parser.on('cdata', (part) => builder.text(part));
  parser.on('closetag', () => builder.close());
  for (let start = 0; start < text.length; start += CHUNK) parser.write(text.slice(start, start + CHUNK));
  parser.close();
}

/** A bare `<!DOCTYPE schedule>` says nothing; anything more could declare entities or name an outside file. */
function refuseDeclarations(doctype: string, line: number): void {
  if (/[[]|SYSTEM|PUBLIC/i.test(doctype)) throw new Refusal('DOCTYPE_REFUSED', { line });
}

class TreeBuilder {
  private readonly path: string[] = [];
  private readonly trees: XmlElement[] = [];
  private line = 1;
  private elements = 0;
  private elementsOfTree = 0;

  constructor(private readonly listener: XmlListener) {}

  markLine(line: number): void {
    this.line = line;
  }

  open(tag: SaxesTagPlain): void {
    this.countElement();
    const element: XmlElement = { name: tag.name, line: this.line, attributes: tag.attributes, content: [] };
    const parent = this.trees.at(-1);
    if (parent === undefined && this.listener.isContainer(tag.name, this.path)) this.listener.entered(element);
    else {
      parent?.content.push(element);
      this.trees.push(element);
    }
    this.path.push(tag.name);
  }

  text(part: string): void {
    this.trees.at(-1)?.content.push(part);
  }

  close(): void {
    const name = this.path.pop() ?? '';
    const tree = this.trees.pop();
    if (tree === undefined) this.listener.left(name);
    else if (this.trees.length === 0) {
      this.elementsOfTree = 0;
      this.listener.collected(tree);
    }
  }

  private countElement(): void {
    this.elements += 1;
    if (this.trees.length > 0) this.elementsOfTree += 1;
    const where = { line: this.line };
    if (this.path.length >= MAX_DEPTH) throw new Refusal('TOO_DEEP', { ...where, limit: MAX_DEPTH });
    if (this.elements > MAX_ELEMENTS) throw new Refusal('TOO_MANY_ELEMENTS', { ...where, limit: MAX_ELEMENTS });
    if (this.elementsOfTree > MAX_ELEMENTS_OF_ONE) {
      throw new Refusal('TOO_MANY_ELEMENTS', { ...where, limit: MAX_ELEMENTS_OF_ONE });
    }
  }
}
