import type { SessionContent, TrackId } from './content.js';

type WorkshopContent = Omit<SessionContent, 'kind' | 'minutes' | 'track' | 'language'> & {
  readonly track: TrackId;
  readonly language?: 'en' | 'tr' | 'ar';
};

const WET_BENCH = ['lab-benches', 'fume-hood'];
const DRY_BENCH = ['lab-benches', 'solder-stations'];

const WET_WORKSHOPS: readonly WorkshopContent[] = [
  {
    id: 'barcoding-1',
    track: 'health',
    title: 'Read a plant’s family tree, part 1: from leaf to DNA',
    abstract:
      'Bring a leaf that you cannot name. In this first half you grind it, lyse it and copy the short stretch of its genome that tells species apart. The samples run overnight in spirit and two hours in the machine.',
    speakers: ['ana-lucia-restrepo-quinones', 'cigdem-akoz-balci'],
    level: 'beginner',
    seats: 24,
    needs: WET_BENCH,
    prerequisites: 'Closed shoes. No laboratory experience needed.',
    tags: ['genetics', 'hands-on'],
  },
  {
    id: 'barcoding-2',
    track: 'health',
    title: 'Read a plant’s family tree, part 2: from DNA to a name',
    abstract:
      'The copied sequences are ready. We load them on a gel, read them against a public reference and find out who has brought a rare plant and who the neighbour’s hedge.',
    speakers: ['ana-lucia-restrepo-quinones', 'cigdem-akoz-balci'],
    level: 'beginner',
    seats: 24,
    needs: WET_BENCH,
    prerequisites: 'Part 1, and a laptop with a browser.',
    tags: ['genetics', 'hands-on'],
    after: ['barcoding-1'],
  },
  {
    id: 'water-testing',
    track: 'climate',
    title: 'Water you can trust: testing a tap for heavy metals',
    abstract:
      'Six samples, one of them from this building. With colour strips, a home-made photometer and a reference laboratory’s values we learn how far each method can be believed, and how to write a result so that a town council acts on it.',
    translations: {
      tr: { title: 'Güvenilir su: musluk suyunda ağır metal ölçümü' },
      ar: { title: 'ماء يمكن الوثوق به: فحص المعادن الثقيلة في ماء الصنبور' },
    },
    speakers: ['lamia-aldabbagh', 'sule-kinaliada'],
    level: 'beginner',
    seats: 28,
    needs: WET_BENCH,
    prerequisites: 'Bring half a litre of water from home in a clean bottle.',
    tags: ['water', 'hands-on'],
  },
  {
    id: 'hydrogels',
    track: 'engineering',
    title: 'Soft contact: make a hydrogel that conducts',
    abstract:
      'Electrodes that follow the skin begin in a beaker. Each pair mixes, moulds and stretches a conducting gel, measures its resistance until it tears, and leaves with a sensor that reads a pulse.',
    speakers: ['muge-incesulu', 'luong-thi-thu-suong'],
    level: 'intermediate',
    seats: 20,
    needs: WET_BENCH,
    prerequisites: 'You have used a multimeter before.',
    tags: ['materials', 'medical-devices'],
  },
  {
    id: 'cheap-microscope',
    track: 'health',
    title: 'A microscope for less than a lunch',
    abstract:
      'Cardboard, a lens from a broken phone and ten minutes of patience make an instrument that shows blood cells. We build it, calibrate it with a human hair and discuss when a cheap picture is worse than none.',
    speakers: ['wanjiru-kamothonga', 'ngozi-okwudili-adeyanju'],
    level: 'beginner',
    seats: 28,
    needs: WET_BENCH,
    prerequisites: 'A telephone with a camera.',
    tags: ['open-hardware', 'diagnostics'],
  },
  {
    id: 'kitchen-indicators',
    track: 'education',
    language: 'tr',
    title: 'Mutfaktan laboratuvara: öğretmenler için renk belirteçleri',
    abstract:
      'Kırmızı lahana, zerdeçal ve kuşburnuyla üç ders saatlik bir asit–baz ünitesi. Öğretmenler deneyleri kendileri yapıyor, ölçüm belirsizliğini öğrenciye nasıl anlatacaklarını tartışıyor ve sınıfa hazır bir çalışma kâğıdıyla dönüyor.',
    translations: {
      en: {
        title: 'From kitchen to laboratory: colour indicators for teachers',
        abstract:
          'A three-lesson unit on acids and bases from red cabbage, turmeric and rose hip. Teachers do the experiments themselves, discuss how to explain uncertainty to a class, and go home with a worksheet.',
      },
    },
    speakers: ['ayse-nur-gokbayrak-erdil', 'sule-kinaliada'],
    level: 'beginner',
    seats: 30,
    needs: WET_BENCH,
    prerequisites: 'Ortaokul veya lise öğretmenleri için.',
    tags: ['teachers', 'hands-on'],
  },
  {
    id: 'ferments',
    track: 'health',
    title: 'Who lives in your pickle jar? A microbiology of ferments',
    abstract:
      'Seven ferments from seven grandmothers go under the microscope and on the plate. We streak, stain and taste (the ones that are safe), and look for the substances with which microbes keep their neighbours away.',
    speakers: ['esra-toprakseven', 'jumana-alqaysi'],
    level: 'intermediate',
    seats: 24,
    needs: WET_BENCH,
    prerequisites: 'Basic sterile technique helps; a short sheet is sent in advance.',
    tags: ['microbiology', 'food'],
  },
];

const MAKER_WORKSHOPS: readonly WorkshopContent[] = [
  {
    id: 'first-solder',
    track: 'engineering',
    title: 'Solder your first sensor node',
    abstract:
      'Nobody is born knowing which end is hot. In ninety minutes you assemble a board that measures temperature and humidity, find your own cold joint, repair it and take the working node home.',
    translations: {
      tr: { title: 'İlk sensörünü lehimle' },
      ar: { title: 'الحِمي أول حسّاس لك' },
    },
    speakers: ['wanjiru-kamothonga', 'hande-cavuslar'],
    level: 'beginner',
    seats: 30,
    needs: DRY_BENCH,
    prerequisites: 'None. Long hair is tied back; we have ties.',
    tags: ['electronics', 'hands-on'],
  },
  {
    id: 'printed-hand-1',
    track: 'health',
    title: 'A hand for a child, part 1: measure and model',
    abstract:
      'From three photographs and a tape measure to a printable hand. Participants fit a parametric model to the measurements of a real, anonymised child and learn which joints may be stiff and which must not.',
    speakers: ['gamze-altinbilekli', 'amal-abu-risheh'],
    level: 'intermediate',
    seats: 24,
    needs: ['lab-benches', 'printers-3d'],
    prerequisites: 'A laptop with a browser; some experience with any drawing program.',
    tags: ['prosthetics', 'printing'],
  },
  {
    id: 'printed-hand-2',
    track: 'health',
    title: 'A hand for a child, part 2: print, string and test',
    abstract:
      'The parts from the first half are cleaned, strung with fishing line and put to the test that matters: a cup, a zip, a skipping rope. The best hand is shipped to the workshop that asked for it.',
    speakers: ['gamze-altinbilekli', 'amal-abu-risheh'],
    level: 'intermediate',
    seats: 24,
    needs: ['lab-benches', 'printers-3d'],
    prerequisites: 'Part 1.',
    tags: ['prosthetics', 'printing'],
    after: ['printed-hand-1'],
  },
  {
    id: 'soft-circuits',
    track: 'engineering',
    title: 'Felt, thread, light: circuits you can wear in the rain',
    abstract:
      'Conductive thread behaves like wire until somebody sweats. We sew a glowing badge, wash it, find out what died and sew a better one with optical fibre woven into felt.',
    speakers: ['shirin-daryabandar', 'nazli-kuyumcugil'],
    level: 'beginner',
    seats: 26,
    needs: ['lab-benches'],
    prerequisites: 'None; patience with needles.',
    tags: ['electronics', 'textiles'],
  },
  {
    id: 'shake-table',
    track: 'engineering',
    title: 'Build it, shake it, break it: earthquakes on a table',
    abstract:
      'Teams receive balsa, string and a budget. The table then replays three recorded earthquakes, and nobody’s tower survives all three. What fails, in which order, and why the cheapest brace is often the best.',
    speakers: ['tamar-gvelebianidze', 'yasmine-bouzid-alaoui'],
    level: 'beginner',
    seats: 36,
    needs: ['lab-benches'],
    prerequisites: 'None.',
    tags: ['earthquakes', 'hands-on'],
  },
  {
    id: 'farm-solar',
    track: 'climate',
    title: 'Size a solar system for one farm',
    abstract:
      'A pump, two freezers, a school tablet and three cloudy days. With a spreadsheet and a small panel on the table, groups choose modules, battery and cable, and defend the price to the farmer, played by the trainers without mercy.',
    speakers: ['reem-alhaj-yousef', 'meltem-ruzgarli'],
    level: 'intermediate',
    seats: 32,
    needs: ['lab-benches', 'power-at-seats'],
    prerequisites: 'Watts, hours and their product. A laptop.',
    tags: ['energy', 'rural'],
  },
  {
    id: 'repair-cafe',
    track: 'engineering',
    title: 'Repair café: the second life of a laptop',
    abstract:
      'Twelve donated machines, none of which starts. In mixed teams of hardware and software people we diagnose, swap and reinstall; whatever works by the end goes to a village school.',
    speakers: ['yusuf-ndlelani', 'bahar-tekindorlu'],
    level: 'beginner',
    seats: 32,
    needs: ['lab-benches', 'power-at-seats'],
    prerequisites: 'None. Bring a broken machine if you have one.',
    tags: ['repair', 'open-hardware'],
  },
];

const STUDIO_WORKSHOPS: readonly WorkshopContent[] = [
  {
    id: 'python-1',
    track: 'software',
    title: 'Python for people who have postponed Python, part 1',
    abstract:
      'For everyone who has said “after the thesis”. We start from a table of real rainfall and write, line by line, the ten lines that replace an afternoon of copying cells. Errors are read aloud and applauded.',
    speakers: ['tomasz-brzezickowski', 'dilara-goktepeli'],
    level: 'beginner',
    seats: 40,
    needs: ['workstations'],
    prerequisites: 'None at all.',
    tags: ['programming', 'first-steps'],
  },
  {
    id: 'python-2',
    track: 'software',
    title: 'Python for people who have postponed Python, part 2',
    abstract:
      'Loops, functions and one good plot. By the end you have a script that reads your own spreadsheet, and the confidence to delete half of it.',
    speakers: ['tomasz-brzezickowski', 'dilara-goktepeli'],
    level: 'beginner',
    seats: 40,
    needs: ['workstations'],
    prerequisites: 'Part 1. Bring a spreadsheet of your own.',
    tags: ['programming', 'first-steps'],
    after: ['python-1'],
  },
  {
    id: 'satellite-maps',
    track: 'climate',
    title: 'Your valley from orbit: maps from open satellite images',
    abstract:
      'Burnt, flooded, built over: the pictures are public, the skill is in the comparison. Participants choose a place they know, fetch two summers and publish one honest map with its uncertainty written on it.',
    translations: {
      tr: { title: 'Yörüngeden senin vadin: açık uydu görüntüleriyle harita' },
      ar: { title: 'واديك من المدار: خرائط من صور الأقمار المفتوحة' },
    },
    speakers: ['mariana-tavares-do-vale', 'sibel-okumusgil'],
    level: 'beginner',
    seats: 42,
    needs: ['workstations'],
    prerequisites: 'The name of a place you care about.',
    tags: ['maps', 'open-data'],
  },
  {
    id: 'bias-audit-1',
    track: 'intelligence',
    title: 'Audit a model, part 1: find who pays for the average',
    abstract:
      'A triage model with ninety-one per cent accuracy is handed out. In teams we cut the average into groups, choose a definition of fairness and discover that two sensible ones cannot both be had.',
    speakers: ['ipek-durukanli', 'adwoa-mensimah'],
    level: 'intermediate',
    seats: 36,
    needs: ['workstations'],
    prerequisites: 'You can read a confusion matrix, or are willing to learn it the evening before.',
    tags: ['fairness', 'machine-learning'],
  },
  {
    id: 'bias-audit-2',
    track: 'intelligence',
    title: 'Audit a model, part 2: write the report that changes it',
    abstract:
      'Findings do not change systems, sentences do. We turn the numbers of part 1 into two pages for the people who decide, with a recommendation, its cost, and what we do not know.',
    speakers: ['ipek-durukanli', 'adwoa-mensimah'],
    level: 'intermediate',
    seats: 36,
    needs: ['workstations'],
    prerequisites: 'Part 1.',
    tags: ['fairness', 'machine-learning'],
    after: ['bias-audit-1'],
  },
  {
    id: 'capture-the-flag',
    track: 'software',
    title: 'Capture the flag, gently',
    abstract:
      'A security contest for people who have never entered one. Twelve riddles around an imaginary hospital; hints are free, and the fastest team must help the slowest.',
    speakers: ['ozlem-tanyelioglu', 'abeer-almansour'],
    level: 'beginner',
    seats: 44,
    needs: ['workstations'],
    prerequisites: 'You have opened a terminal once.',
    tags: ['security', 'contest'],
  },
  {
    id: 'reproducible-paper',
    track: 'software',
    title: 'The paper that rebuilds itself',
    abstract:
      'One command, from raw data to the figures in the text. We rescue a published analysis that no longer runs, pin what it depends on and hand it over to a neighbour, who must get the same numbers.',
    speakers: ['sibel-okumusgil', 'beatrix-hollosyne'],
    level: 'advanced',
    seats: 34,
    needs: ['workstations'],
    prerequisites: 'You have written an analysis in any programming language.',
    tags: ['open-science', 'programming'],
  },
];

const CAREER_WORKSHOPS: readonly WorkshopContent[] = [
  {
    id: 'salary-talk',
    track: 'careers',
    title: 'The number first: practising a salary talk',
    abstract:
      'You will say a number aloud, be met with silence, and survive. In groups of three, each person plays the candidate, the manager and the observer, with cases collected from real talks. Nothing leaves the room.',
    translations: {
      tr: { title: 'Önce rakam: ücret görüşmesi provası' },
      ar: { title: 'الرقم أولًا: تدريب على التفاوض على الراتب' },
    },
    speakers: ['tulay-mavituna'],
    level: 'beginner',
    seats: 30,
    prerequisites: 'A number you would like to hear.',
    tags: ['negotiation', 'career'],
    doNotRecord: true,
  },
  {
    id: 'grant-writing-1',
    track: 'careers',
    title: 'A proposal in two days, part 1: one page, one question',
    abstract:
      'Committees read forty proposals in a weekend. We learn to write the page that survives a Sunday evening: one question, why now, why you, and what is known if the answer is no.',
    speakers: ['sevgi-ulubatli', 'siobhan-ni-dhuinnineach'],
    level: 'intermediate',
    seats: 32,
    prerequisites: 'An idea, however unfinished.',
    tags: ['grants', 'writing'],
  },
  {
    id: 'grant-writing-2',
    track: 'careers',
    title: 'A proposal in two days, part 2: budget, plan and the mock committee',
    abstract:
      'The pages from part 1 meet a committee of participants with too little money. You defend, you judge, you learn how the other side of the table thinks.',
    speakers: ['sevgi-ulubatli', 'siobhan-ni-dhuinnineach'],
    level: 'intermediate',
    seats: 32,
    prerequisites: 'Part 1 and its page, printed.',
    tags: ['grants', 'writing'],
    after: ['grant-writing-1'],
  },
  {
    id: 'second-language-stage',
    track: 'careers',
    title: 'On stage in your second language',
    abstract:
      'An accent is not a mistake. Exercises for breath, rhythm and the dreaded question session, by a radio voice and an interpreter who has heard every kind of speaker through a glass pane.',
    speakers: ['amira-castellanos-haddadin', 'asmaa'],
    level: 'beginner',
    seats: 36,
    prerequisites: 'Two minutes of any talk you have to give.',
    tags: ['speaking', 'languages'],
  },
  {
    id: 'robot-club',
    track: 'education',
    title: 'Start a robotics club for girls with one box of parts',
    abstract:
      'What worked in eleven towns and what did not: the first evening, the parents’ evening, the week in which everyone wants to give up. Participants plan the first six meetings and build the robot of the third.',
    speakers: ['seo-ha-neulbit', 'sanaa-alwaryaghli'],
    level: 'beginner',
    seats: 60,
    prerequisites: 'For teachers, parents and students who want to start a club.',
    tags: ['teachers', 'robots'],
  },
  {
    id: 'field-drawing',
    track: 'education',
    title: 'Draw what you see, not what you know: a field notebook class',
    abstract:
      'Cameras freeze, pencils do not. A shell, a fern and a broken circuit board are drawn three times each, and each time something appears that the photograph had hidden.',
    speakers: ['renee-beausoleil-okpik', 'damla-uzunkoprulu'],
    level: 'beginner',
    seats: 40,
    prerequisites: 'A pencil. Talent is not required.',
    tags: ['drawing', 'fieldwork'],
  },
];

/** Popular workshops that are given a second time. */
const REPEATS: Readonly<Record<string, string>> = {
  'water-testing-repeat': 'water-testing',
  'first-solder-repeat': 'first-solder',
  'satellite-maps-repeat': 'satellite-maps',
  'salary-talk-repeat': 'salary-talk',
};

const FIRST_RUNS: readonly SessionContent[] = [
  ...WET_WORKSHOPS,
  ...MAKER_WORKSHOPS,
  ...STUDIO_WORKSHOPS,
  ...CAREER_WORKSHOPS,
].map((workshop) => ({ language: 'en', ...workshop, kind: 'workshop', minutes: 90 }));

/** All workshops, the repeats after the first runs. */
export const WORKSHOPS: readonly SessionContent[] = [
  ...FIRST_RUNS,
  ...Object.entries(REPEATS).flatMap(([id, repeatOf]) =>
    FIRST_RUNS.filter((workshop) => workshop.id === repeatOf).map((workshop) => ({ ...workshop, id, repeatOf })),
  ),
];
