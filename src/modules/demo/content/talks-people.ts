import type { SessionContent } from './content.js';

type TalkContent = Omit<SessionContent, 'kind' | 'language'> & { readonly language?: 'en' | 'tr' | 'ar' };

const CAREER_TALKS: readonly TalkContent[] = [
  {
    id: 'second-shift',
    track: 'careers',
    minutes: 30,
    title: 'The second shift, measured in minutes',
    abstract:
      'Three hundred researchers wore a button and pressed it at every change of task, at work and at home. The result is a map of a day, and it does not look like the one that promotion committees imagine.',
    translations: { tr: { title: 'Dakikalarla ölçülen ikinci vardiya' } },
    speakers: ['asli-kavakdereli'],
    level: 'beginner',
    tags: ['care', 'career'],
  },
  {
    id: 'returning',
    track: 'careers',
    minutes: 30,
    title: 'Returning after seven years, and finding my code still running',
    abstract:
      'What had changed, what had not, and why the first three months are better spent asking than proving. For people who left, people who want to, and those who hire either.',
    speakers: ['johanna-ekstromer'],
    level: 'beginner',
    tags: ['career', 'returners'],
  },
  {
    id: 'failure-cv',
    track: 'careers',
    minutes: 30,
    title: 'My curriculum vitae of failures, annotated',
    abstract:
      'Fourteen rejected proposals, two floods, one retraction. An experimental physicist reads her other list aloud and points to the line that each later success grew out of.',
    translations: { ar: { title: 'سيرتي الذاتية من الإخفاقات، مع الحواشي' } },
    speakers: ['huda-barhouma'],
    level: 'beginner',
    tags: ['career', 'resilience'],
  },
  {
    id: 'listening-mentor',
    track: 'careers',
    minutes: 45,
    title: 'Advice I regret: a mentor learns to listen',
    abstract:
      '“Just be more confident” is first on the list. Nine years of mentoring notes, read again with the mentees’ permission, and the five questions that have replaced most of the answers.',
    speakers: ['kerem-suluovali'],
    level: 'beginner',
    tags: ['mentoring', 'listening'],
    audience: 140,
  },
];

const EDUCATION_TALKS: readonly TalkContent[] = [
  {
    id: 'suitcase-planetarium',
    track: 'education',
    minutes: 30,
    language: 'tr',
    title: 'Bavulda bir planetaryum',
    abstract:
      'Şişme kubbe, bir projektör ve altmış bir il. Çocukların gökyüzüne dair en çok sorduğu on soru, birinin cevabını hâlâ bilmediğim itirafıyla birlikte.',
    translations: {
      en: {
        title: 'A planetarium in a suitcase',
        abstract:
          'An inflatable dome, a projector and sixty-one provinces. The ten questions that children ask most about the sky, with the confession that I still cannot answer one of them.',
      },
    },
    speakers: ['ruya-isildar'],
    level: 'beginner',
    tags: ['outreach', 'astronomy'],
  },
  {
    id: 'mother-tongue-maths',
    track: 'education',
    minutes: 30,
    language: 'ar',
    title: 'الرياضيات باللغة الأم: ماذا يضيع في الترجمة؟',
    abstract:
      'حين سألتُ تلاميذي عن «النصف» بلغة البيت أجابوا جميعًا، وحين سألت بلغة الكتاب صمتوا. مقارنة بين صفّين على مدى ثلاث سنوات، وفصول من كتاب كُتب بلغتين.',
    translations: {
      en: {
        title: 'Mathematics in the mother tongue: what is lost in translation?',
        abstract:
          'When I asked my pupils about a half in the language of home, everybody answered; in the language of the book, nobody did. Two classes compared over three years, and chapters from a book in both languages.',
      },
    },
    speakers: ['fatima-alzahra-aljabiri'],
    needs: ['interpreter-booth'],
    level: 'beginner',
    tags: ['teachers', 'languages'],
  },
  {
    id: 'safety-comic',
    track: 'education',
    minutes: 30,
    title: 'Goggles for a dragon: laboratory safety as a comic',
    abstract:
      'Nobody reads the safety sheet; everybody reads the dragon. How a strip drawn for one course halved the number of accidents in it, and how to draw your own without being able to draw.',
    speakers: ['luong-thi-thu-suong'],
    level: 'beginner',
    tags: ['teachers', 'drawing'],
  },
  {
    id: 'what-girls-ask',
    track: 'education',
    minutes: 30,
    title: 'What girls ask when nobody is watching',
    abstract:
      'A letter box stood for a year beside the robots in eleven clubs. Six hundred anonymous questions, from torque to tears, sorted by age; and what the teachers changed after reading them.',
    speakers: ['sanaa-alwaryaghli'],
    level: 'beginner',
    tags: ['outreach', 'robots'],
  },
  {
    id: 'number-in-newsroom',
    track: 'education',
    minutes: 45,
    title: 'A number walks into a newsroom',
    abstract:
      'It leaves as a headline, missing its unit. The data desk of a newspaper shows how a figure changes hands seven times before print, and which sentence in a press release survives the journey.',
    translations: { tr: { title: 'Bir sayı haber merkezine girer' } },
    speakers: ['feride-sozeri'],
    level: 'beginner',
    tags: ['journalism', 'statistics'],
  },
];

export const PEOPLE_TALKS: readonly SessionContent[] = [...CAREER_TALKS, ...EDUCATION_TALKS].map((talk) => ({
  language: 'en',
  ...talk,
  kind: 'talk',
}));
