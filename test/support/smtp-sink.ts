import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface ReceivedMail {
  readonly recipients: readonly string[];
  /** Header values by lower-case name, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly ReceivedAttachment[];
}

export interface ReceivedAttachment {
  readonly fileName: string;
  /** With its parameters. */
  readonly contentType: string;
  readonly content: string;
}

/** A real mail server on this machine that keeps what it takes. */
export interface SmtpSink {
  readonly url: string;
  /** Mails that were taken, in their order. */
  readonly mails: readonly ReceivedMail[];
  /** Runs before a mail is taken; throwing refuses it with a temporary error. */
  beforeTaking: (mail: ReceivedMail) => Promise<void>;
  /** Resolves once so many mails were taken. */
  taken(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const mails: ReceivedMail[] = [];
  const waiting = new Set<{ count: number; resolve: () => void }>();
  /** Takes a mail, or says why not: what the server answers. */
  const take = async (stream: Readable, session: SMTPServerSession): Promise<Error | undefined> => {
    const mail = parseMail(
      await text(stream),
      session.envelope.rcptTo.map((recipient) => recipient.address),
    );
    const refusal = await sink.beforeTaking(mail).then(() => undefined, asTemporary);
    if (refusal) return refusal;
    mails.push(mail);
    for (const each of waiting) if (mails.length >= each.count) each.resolve();
    return undefined;
  };
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 500,
    disabledCommands: ['STARTTLS', 'AUTH'],
    async onData(stream, session, done) {
      done(await take(stream, session));
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${(listening.address() as AddressInfo).port}`,
    mails,
    beforeTaking: async () => undefined,
    taken: (count) =>
      new Promise((resolve) => {
        if (mails.length >= count) return resolve();
        waiting.add({ count, resolve });
      }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return sink;
}

function asTemporary(): Error {
  return Object.assign(new Error('try again later'), { responseCode: 451 });
}

/** Reads a mail of one text and one HTML part with any attachments, as ours are. */
function parseMail(raw: string, recipients: readonly string[]): ReceivedMail {
  const { headers, body } = splitHeaders(raw);
  const parts = partsOf({ headers, body });
  const isAttached = (part: Part): boolean => (part.headers['content-disposition'] ?? '').startsWith('attachment');
  const textOf = (type: string): string => {
    const part = parts.find((each) => !isAttached(each) && each.headers['content-type']?.startsWith(type));
    return part ? decodedBody(part) : '';
  };
  const attachments = parts.filter(isAttached).map((part) => ({
    fileName: /filename="?([^";]+)/.exec(part.headers['content-disposition'] ?? '')?.[1] ?? '',
    contentType: part.headers['content-type'] ?? '',
    content: decodedBody(part),
  }));
  return { recipients, headers, text: textOf('text/plain'), html: textOf('text/html'), attachments };
}

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The parts of a mail that hold no others. */
function partsOf(part: Part): readonly Part[] {
  const boundary = /boundary="([^"]+)"/.exec(part.headers['content-type'] ?? '')?.[1];
  if (!boundary) return [part];
  return part.body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((inner) => partsOf(splitHeaders(inner.trimStart())));
}

function decodedBody({ headers, body }: Part): string {
  return decode(body, headers['content-transfer-encoding'] ?? '7bit');
}

function splitHeaders(raw: string): { headers: Record<string, string>; body: string } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  );
  return { headers, body: rest.join('\r\n\r\n') };
}

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
