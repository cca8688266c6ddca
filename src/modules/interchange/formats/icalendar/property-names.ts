// Names that may begin a line. Anything else in a file that does not fold its lines is the text of the line before.

/** Properties whose value is read; the lines of all others are passed over. */
const READ = new Set(
  (
    'BEGIN END VERSION PRODID METHOD NAME URL SUMMARY DESCRIPTION STYLED-DESCRIPTION LOCATION CATEGORIES STATUS UID ' +
    'SEQUENCE DTSTAMP DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID ATTENDEE ORGANIZER ATTACH ' +
    'CONFERENCE TZID TZOFFSETFROM TZOFFSETTO X-WR-CALNAME X-WR-CALDESC X-WR-TIMEZONE X-ALT-DESC X-LIC-LOCATION'
  ).split(' '),
);

/** Standard names of which nothing is read. */
const IGNORED = new Set(
  (
    'CALSCALE CLASS COMMENT COMPLETED CONTACT CREATED DUE EXRULE FREEBUSY GEO IMAGE LAST-MODIFIED PERCENT-COMPLETE ' +
    'PRIORITY REFRESH-INTERVAL RELATED-TO REPEAT REQUEST-STATUS RESOURCES SOURCE TRANSP TRIGGER TZNAME TZURL COLOR ' +
    'ACTION ACKNOWLEDGED LINK REFID CONCEPT PARTICIPANT-TYPE RESOURCE-TYPE CALENDAR-ADDRESS STRUCTURED-DATA LOCATION-TYPE ' +
    'DALARM AALARM MALARM PALARM DAYLIGHT TZ RNUM PROXIMITY BUSYTYPE TZUNTIL TZID-ALIAS-OF'
  ).split(' '),
);

/** Properties that hold words, which careless programs write over several lines. */
const TEXTS = new Set(
  (
    'SUMMARY DESCRIPTION STYLED-DESCRIPTION LOCATION COMMENT CONTACT NAME X-ALT-DESC X-WR-CALNAME X-WR-CALDESC ' +
    'RESOURCES CATEGORIES'
  ).split(' '),
);

const LINE_START = /^([A-Za-z][A-Za-z0-9-]{0,60})[ \t]*[;:](?=(.?))/;

/** The name of the property, in upper case, that begins on this line; null where the line is only text. */
export function propertyNameOf(line: string): string | null {
  const match = LINE_START.exec(line);
  const written = match?.[1];
  if (match === null || written === undefined) return null;
  const name = written.toUpperCase();
  // "Location: behind the bar" is a sentence: programs write names in one case throughout.
  if (written !== name && written !== written.toLowerCase()) return null;
  if (READ.has(name) || IGNORED.has(name) || name.startsWith('X-')) return name;
  // "NOTE: bring a laptop" and "https://" are text, "NEWPROP;A=B:1" is a property that we do not know.
  return written === name && /[^\s/]/.test(match[2] ?? '') ? name : null;
}

/** Whether the value of this property is used. */
export function isRead(name: string): boolean {
  return READ.has(name);
}

/** Whether the value is words, so that lines which are no property may belong to it. */
export function holdsText(name: string): boolean {
  return TEXTS.has(name) || name.startsWith('X-');
}
