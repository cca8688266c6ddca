import type { Locale } from '../i18n/catalogue.js';

export interface MailContent {
  readonly locale: Locale;
  readonly subject: string;
  /** Plain text; an empty line separates paragraphs. */
  readonly body: string;
  readonly action: { readonly label: string; readonly url: string } | null;
  /** Whether web addresses in the body become links: for texts of our own and of those who sign them. */
  readonly linksAddresses?: boolean;
}

/** A web address without what ends the sentence behind it. */
const WEB_ADDRESS = /(https?:\/\/[^\s<>"'\u2068\u2069]*[^\s<>"'\u2068\u2069.,;:!?)،؛؟])/u;

/** The HTML form of a mail. Direction stands on html and on the outer table: some readers drop the one or the other. */
export function renderMailHtml(mail: MailContent): string {
  const direction = mail.locale === 'ar' ? 'rtl' : 'ltr';
  const paragraphs = mail.body
    .split(/\n{2,}/)
    .map((paragraph) => (mail.linksAddresses ? withLinks(paragraph) : escapeHtml(paragraph)).replaceAll('\n', '<br>'))
    .map((paragraph) => `<p dir="auto" style="margin:0 0 16px">${paragraph}</p>`)
    .join('');
  const button = mail.action
    ? `<p style="margin:24px 0"><a href="${escapeHtml(mail.action.url)}" style="background:#5b21b6;color:#ffffff;padding:12px 20px;border-radius:8px;text-decoration:none">${escapeHtml(mail.action.label)}</a></p>`
    : '';
  return (
    `<!doctype html><html lang="${mail.locale}" dir="${direction}"><head><meta charset="utf-8">` +
    `<title>${escapeHtml(mail.subject)}</title></head><body style="margin:0;background:#f5f3ff">` +
    `<table role="presentation" dir="${direction}" width="100%" style="font:16px/1.6 system-ui,sans-serif;color:#1f1637">` +
    `<tr><td align="center" style="padding:24px"><table role="presentation" dir="${direction}" width="560" ` +
    `style="max-width:560px;background:#ffffff;border-radius:12px"><tr><td style="padding:32px;text-align:start">` +
    `${paragraphs}${button}</td></tr></table></td></tr></table></body></html>`
  );
}

/** Escaped text. An address is written from left to right, whatever the language around it. */
function withLinks(text: string): string {
  // Split by a pattern with one group: every second part is an address.
  const parts = text.split(WEB_ADDRESS).map(escapeHtml);
  return parts.map((part, index) => (index % 2 === 1 ? `<a dir="ltr" href="${part}">${part}</a>` : part)).join('');
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
