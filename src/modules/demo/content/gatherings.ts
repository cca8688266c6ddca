import type { SessionContent } from './content.js';

type GatheringContent = Omit<SessionContent, 'kind' | 'language'> & { readonly language?: 'en' | 'tr' | 'ar' };

const NETWORKING_LIST: readonly GatheringContent[] = [
  {
    id: 'welcome-reception',
    track: null,
    minutes: 40,
    title: 'Welcome reception: find three people',
    abstract:
      'On your badge there is a colour, an element and a river. Find someone who shares each of them. Soft drinks, simit and a string quartet of physicists.',
    translations: {
      tr: {
        title: 'Hoş geldin buluşması: üç kişiyi bul',
        abstract:
          'Yaka kartınızda bir renk, bir element ve bir nehir var. Her birini paylaşan birini bulun. İçecek, simit ve fizikçilerden bir yaylı dörtlü.',
      },
      ar: {
        title: 'لقاء الترحيب: اعثري على ثلاث',
        abstract: 'على بطاقتك لون وعنصر ونهر. ابحثي عمّن تشاركك كلًّا منها. مشروبات وسميط ورباعي وتري من الفيزيائيات.',
      },
    },
    hosts: ['sevgi-ulubatli', 'ayse-nur-gokbayrak-erdil'],
    audience: 400,
  },
  {
    id: 'speed-mentoring',
    track: 'careers',
    minutes: 40,
    title: 'Speed mentoring: five tables, five questions',
    abstract:
      'Seven minutes at each table with a mentor from another field. Bring one question that you have not dared to ask in your own department.',
    hosts: ['kerem-suluovali'],
    tags: ['mentoring'],
    audience: 120,
  },
  {
    id: 'newcomers',
    track: null,
    minutes: 40,
    title: 'First conference? Tea with the programme committee',
    abstract:
      'How to choose between eight rooms, whom to ask, when to leave a session without being rude. For everyone who is here for the first time.',
    translations: { tr: { title: 'İlk konferansın mı? Program kuruluyla çay' } },
    hosts: ['gulsen-ovacikli'],
    audience: 100,
  },
  {
    id: 'arabic-circle',
    track: null,
    minutes: 40,
    language: 'ar',
    title: 'ملتقى الباحثات بالعربية',
    abstract:
      'مساحة للحديث عن العلم بالعربية دون ترجمة: المصطلح والنشر والإشراف، وكل ما نؤجله عادة إلى ما بعد الجلسة. الفنجان الأول علينا.',
    translations: {
      en: {
        title: 'A circle of researchers in Arabic',
        abstract:
          'A place to talk about science in Arabic without translation: terms, publishing, supervision and all that usually waits until after the session. The first cup is on us.',
      },
    },
    hosts: ['jumana-alqaysi'],
    tags: ['languages'],
    audience: 40,
  },
  {
    id: 'doctoral-circle',
    track: 'careers',
    minutes: 90,
    title: 'Doctoral mentoring circles',
    abstract:
      'Groups of six, one experienced host each, three rounds: the supervisor, the thesis, the year after. What is said in the circle stays there.',
    hosts: ['meltem-ruzgarli'],
    tags: ['mentoring', 'career'],
    audience: 42,
    doNotRecord: true,
  },
  {
    id: 'poster-evening',
    track: null,
    minutes: 40,
    title: 'Poster evening: explain it to your neighbour',
    abstract:
      'Forty-eight posters and one rule: the author may not speak first. The visitor says what she believes the poster shows; the author corrects. The student jury is on its way round.',
    translations: {
      tr: {
        title: 'Poster akşamı: komşuna anlat',
        abstract:
          'Kırk sekiz poster, tek kural: ilk sözü poster sahibi söyleyemez. Ziyaretçi posterden ne anladığını söyler, yazar düzeltir. Öğrenci jürisi dolaşıyor.',
      },
      ar: {
        title: 'أمسية الملصقات: اشرحيها لجارتك',
        abstract:
          'ثمانية وأربعون ملصقًا وقاعدة واحدة: لا تبدأ صاحبة الملصق بالكلام. تقول الزائرة ما فهمته ثم تصحح لها. لجنة الطالبات في جولتها.',
      },
    },
    hosts: ['dilara-goktepeli', 'damla-uzunkoprulu'],
    audience: 420,
  },
  {
    id: 'language-tandem',
    track: null,
    minutes: 40,
    title: 'Language tandem: Türkçe, العربية, English',
    abstract:
      'Explain your research in a language in which you are not clever yet. Partners are drawn by lot and change every ten minutes.',
    hosts: ['asmaa'],
    tags: ['languages'],
    audience: 40,
  },
  {
    id: 'career-market',
    track: 'careers',
    minutes: 40,
    title: 'Career market: laboratories, schools, ministries, small companies',
    abstract:
      'Twenty-two organisations with open positions, one metre of table each. Every position on show states its salary.',
    hosts: ['mine-korukcuoglu'],
    tags: ['career'],
    audience: 140,
  },
  {
    id: 'carers-table',
    track: 'careers',
    minutes: 90,
    title: 'A table for carers',
    abstract:
      'For parents, for those who look after parents, and for those who do both. With a play corner beside the table, and without apology for interruptions.',
    translations: { tr: { title: 'Bakım verenler masası' }, ar: { title: 'مائدة لمن يرعين غيرهن' } },
    hosts: ['asli-kavakdereli'],
    tags: ['care', 'well-being'],
    audience: 36,
  },
  {
    id: 'quiet-table',
    track: null,
    minutes: 50,
    title: 'The quiet table: networking for people who dislike networking',
    abstract: 'Puzzles, tea and conversation cards. Talking is allowed, never required.',
    hosts: ['renee-beausoleil-okpik'],
    tags: ['well-being'],
    audience: 36,
  },
  {
    id: 'founders-table',
    track: 'careers',
    minutes: 90,
    title: 'Founders’ table: bring the problem, not the pitch',
    abstract:
      'Eight seats a table, one problem each, ten minutes of help from the other seven. Slides are confiscated at the door.',
    hosts: ['meltem-ruzgarli'],
    tags: ['start-ups'],
    audience: 40,
  },
];

const LUNCH_TRANSLATIONS = {
  tr: { title: 'Öğle yemeği ve öğle namazı arası' },
  ar: { title: 'استراحة الغداء وصلاة الظهر' },
};
const TEA_TRANSLATIONS = { tr: { title: 'Çay ve ikindi arası' }, ar: { title: 'استراحة الشاي وصلاة العصر' } };
const COFFEE_TRANSLATIONS = { tr: { title: 'Kahve arası' }, ar: { title: 'استراحة القهوة' } };
const LUNCH = 'Lunch and midday prayer';
const LUNCH_ABSTRACT =
  'Vegetarian and halal dishes in both venues. The break is long enough for the midday prayer, on a Friday for the Friday prayer too; prayer rooms and a nursing room are on the ground floor of each venue.';
const TEA = 'Tea and afternoon prayer';
const TEA_ABSTRACT = 'Tea in the foyers of both venues. The quiet room and the prayer rooms are open.';
const COFFEE = 'Coffee break';

const BREAK_LIST: readonly GatheringContent[] = [
  {
    id: 'registration',
    track: null,
    minutes: 30,
    title: 'Doors, badges and a first tea',
    abstract:
      'Badges, interpreter receivers and the loan of hearing-loop headsets at both entrances. The children’s corner opens at the same time.',
    translations: { tr: { title: 'Kayıt, yaka kartı ve ilk çay' }, ar: { title: 'التسجيل والبطاقات وأول فنجان شاي' } },
  },
  {
    id: 'coffee-1',
    track: null,
    minutes: 20,
    title: COFFEE,
    abstract: 'A short walk brings you to the other venue; allow six minutes.',
    translations: COFFEE_TRANSLATIONS,
  },
  { id: 'lunch-1', track: null, minutes: 90, title: LUNCH, abstract: LUNCH_ABSTRACT, translations: LUNCH_TRANSLATIONS },
  { id: 'tea-1', track: null, minutes: 30, title: TEA, abstract: TEA_ABSTRACT, translations: TEA_TRANSLATIONS },
  {
    id: 'coffee-2',
    track: null,
    minutes: 30,
    title: COFFEE,
    abstract: 'Filter, Turkish or none at all: the mint tea is fresh.',
    translations: COFFEE_TRANSLATIONS,
  },
  { id: 'lunch-2', track: null, minutes: 90, title: LUNCH, abstract: LUNCH_ABSTRACT, translations: LUNCH_TRANSLATIONS },
  { id: 'tea-2', track: null, minutes: 30, title: TEA, abstract: TEA_ABSTRACT, translations: TEA_TRANSLATIONS },
  {
    id: 'coffee-3',
    track: null,
    minutes: 30,
    title: COFFEE,
    abstract: 'Last chance to vote for the good question prize.',
    translations: COFFEE_TRANSLATIONS,
  },
  { id: 'lunch-3', track: null, minutes: 90, title: LUNCH, abstract: LUNCH_ABSTRACT, translations: LUNCH_TRANSLATIONS },
  { id: 'tea-3', track: null, minutes: 30, title: TEA, abstract: TEA_ABSTRACT, translations: TEA_TRANSLATIONS },
];

export const NETWORKING: readonly SessionContent[] = NETWORKING_LIST.map((gathering) => ({
  language: 'en',
  ...gathering,
  kind: 'networking',
}));

/** Breaks; lunch covers the midday prayer of Istanbul, which falls between 12:50 and 13:30 all year round. */
export const BREAKS: readonly SessionContent[] = BREAK_LIST.map((pause) => ({
  language: 'en',
  ...pause,
  kind: 'break',
}));
