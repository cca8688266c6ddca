import type { PersonContent } from './content.js';

/** Invented people from many places; none of them is a real person. */
export const WORLD_PEOPLE: readonly PersonContent[] = [
  {
    id: 'ngozi-okwudili-adeyanju',
    name: 'Ngozi Okwudili-Adeyanju',
    biographies: {
      en: 'Pathologist. She builds diagnostic tests around the question of who pays for the journey to the clinic.',
      tr: 'Patolog. Tanı testlerini, kliniğe giden yolun parasını kimin ödediği sorusuyla tasarlıyor.',
    },
  },
  {
    id: 'thandeka-mabuzana',
    name: 'Thandeka Mabuzana',
    biographies: {
      en: 'Radio telescope engineer. Her receivers listen to hydrogen; her neighbours’ microwave ovens are her rivals.',
    },
  },
  {
    id: 'priyamvada-kelkarni',
    name: 'Priyamvada Kelkarni',
    biographies: {
      en: 'Chip designer of low-power circuits for hearing aids and implants.',
      tr: 'İşitme cihazları ve implantlar için düşük güçlü devreler tasarlıyor.',
      ar: 'مصممة رقائق منخفضة الطاقة للسماعات الطبية والغرسات.',
    },
  },
  {
    id: 'sunethra',
    name: 'Sunethra',
    biographies: { en: 'Coastal ecologist. She goes by one name and by rubber boots.' },
  },
  {
    id: 'wulandari',
    name: 'Wulandari',
    biographies: {
      en: 'Volcanologist who designs instruments to be lost: cheap, talkative and biodegradable where possible.',
      tr: 'Volkanolog; kaybedilmek üzere ucuz ve konuşkan ölçüm cihazları tasarlıyor.',
    },
  },
  {
    id: 'ana-lucia-restrepo-quinones',
    name: 'Ana Lucía Restrepo Quiñones',
    biographies: {
      en: 'Molecular ecologist running a biodiversity laboratory that fits on two tables.',
      tr: 'Moleküler ekolog; iki masaya sığan bir biyoçeşitlilik laboratuvarı yönetiyor.',
    },
  },
  {
    id: 'mariana-tavares-do-vale',
    name: 'Mariana Tavares do Vale',
    biographies: { en: 'Remote sensing scientist who maps burnt land from freely available satellite images.' },
  },
  {
    id: 'ingrid-solbakkeli',
    name: 'Ingrid Solbakkeli',
    biographies: {
      en: 'Polar geophysicist and long-serving member of grant committees, which she says is the colder job.',
      tr: 'Kutup jeofizikçisi; uzun yıllardır proje değerlendirme kurullarında.',
    },
  },
  {
    id: 'katarzyna-wilkowiejska',
    name: 'Katarzyna Wilkowiejska',
    biographies: {
      en: 'Cryptographer working on key exchange that survives a quantum computer.',
      tr: 'Kuantum bilgisayara dayanacak anahtar değişimi üzerine çalışan kriptograf.',
    },
  },
  {
    id: 'oksana-berezhanska',
    name: 'Oksana Berezhanska',
    biographies: {
      en: 'Reactor safety engineer. She writes procedures for the night shift because she has been on it.',
    },
  },
  {
    id: 'tamar-gvelebianidze',
    name: 'Tamar Gvelebianidze',
    biographies: {
      en: 'Earthquake engineer with a portable shaking table and a collection of broken models.',
      tr: 'Taşınabilir sarsma tablası ve kırık maket koleksiyonu olan deprem mühendisi.',
    },
  },
  {
    id: 'aigerim-sadyrbayeva',
    name: 'Aigerim Sadyrbayeva',
    biographies: {
      en: 'Glaciologist of the Tian Shan; she records the sounds a glacier makes when it thinks nobody is there.',
      tr: 'Tanrı Dağları buzulbilimcisi; buzulların kimse yokken çıkardığı sesleri kaydediyor.',
    },
  },
  {
    id: 'luong-thi-thu-suong',
    name: 'Lương Thị Thu Sương',
    biographies: {
      en: 'Polymer chemist and amateur comic artist. Both skills are used in her laboratory safety course.',
    },
  },
  {
    id: 'seo-ha-neulbit',
    name: 'Seo Ha-neulbit',
    biographies: {
      en: 'Roboticist designing machines for care homes that are allowed to take their time.',
      tr: 'Bakım evleri için acele etmeyen makineler tasarlayan robotik araştırmacısı.',
    },
  },
  {
    id: 'mizuki-arisawano',
    name: 'Mizuki Arisawano',
    biographies: { en: 'Knot theorist in a department of biology, where she explains why the knots are there.' },
  },
  {
    id: 'leilani-kahananuiloa',
    name: 'Leilani Kahananuiloa',
    biographies: { en: 'Astronomer and sailor who teaches the history of finding one’s way by stars.' },
  },
  {
    id: 'eleni-mavrogiannidaki',
    name: 'Eleni Mavrogiannidaki',
    biographies: {
      en: 'Marine engineer. Her robots have visited more shipwrecks than she has, and she is jealous.',
      tr: 'Deniz mühendisi; robotları ondan fazla batık gördü ve bunu kıskanıyor.',
    },
  },
  {
    id: 'giulia-ferrantelli',
    name: 'Giulia Ferrantelli',
    biographies: { en: 'Neuroscientist of movement; she studies what a hand does shortly before a tremor.' },
  },
  {
    id: 'maelle-kerdoncufenn',
    name: 'Maëlle Kerdoncufenn',
    biographies: {
      en: 'Tidal energy engineer from a harbour where the sea leaves twice a day.',
      tr: 'Gelgit enerjisi mühendisi; denizin günde iki kez çekildiği bir limandan.',
    },
  },
  {
    id: 'johanna-ekstromer',
    name: 'Johanna Ekströmer',
    biographies: {
      en: 'Software architect who left the trade for seven years and came back to find her code in production.',
    },
  },
  {
    id: 'beatrix-hollosyne',
    name: 'Beatrix Hollósyné',
    biographies: {
      en: 'Statistician of missing data, and of the people who are missing with it.',
      tr: 'Eksik veri ve o veriyle birlikte eksik kalan insanlar üzerine çalışan istatistikçi.',
    },
  },
  {
    id: 'rukhsana-mirzadad',
    name: 'Rukhsana Mirzadad',
    biographies: { en: 'Physician and founder of a telephone clinic staffed by women doctors who work from home.' },
  },
  {
    id: 'farzaneh-golrokhian',
    name: 'Farzaneh Golrokhian',
    biographies: {
      en: 'Computer scientist working on privacy; editor of a journal that publishes its reviews.',
      tr: 'Mahremiyet araştırmacısı; hakem raporlarını yayımlayan bir derginin editörü.',
    },
  },
  {
    id: 'shirin-daryabandar',
    name: 'Shirin Daryabandar',
    biographies: { en: 'Optical engineer who weaves light-conducting fibre into felt.' },
  },
  {
    id: 'adwoa-mensimah',
    name: 'Adwoa Mensimah',
    biographies: {
      en: 'Software engineer and maintainer of open-source libraries; she has learnt to close the laptop at six.',
      tr: 'Yazılım mühendisi ve açık kaynak bakımcısı; dizüstünü saat altıda kapatmayı öğrendi.',
    },
  },
  {
    id: 'wanjiru-kamothonga',
    name: 'Wanjiru Kamothonga',
    biographies: {
      en: 'Maker of open laboratory instruments: every one of them can be repaired with a single screwdriver.',
      tr: 'Açık laboratuvar cihazları yapıyor: hepsi tek tornavidayla onarılabilir.',
    },
  },
  {
    id: 'hanna-gebreselamo',
    name: 'Hanna Gebreselamo',
    biographies: { en: 'Geothermal engineer in the Rift Valley, where heat is the one thing that is never scarce.' },
  },
  {
    id: 'fatou-bintou-ndiagnemar',
    name: 'Fatou Bintou Ndiagnemar',
    biographies: {
      en: 'Engineer of cold chains. She has followed vaccine boxes by truck, canoe and motorcycle.',
      tr: 'Soğuk zincir mühendisi; aşı kutularını kamyon, kano ve motosikletle izledi.',
    },
  },
  {
    id: 'lucia-ibarrondoa',
    name: 'Lucía Ibarrondoa',
    biographies: { en: 'Plasma physicist who spends her days persuading very hot gas to stay calm.' },
  },
  {
    id: 'camila-aravena-huenchul',
    name: 'Camila Aravena Huenchul',
    biographies: {
      en: 'Geophysicist and fieldwork leader; author of a code of conduct for places without a telephone signal.',
      tr: 'Jeofizikçi; telefonun çekmediği yerler için davranış kuralları yazdı.',
    },
  },
  {
    id: 'renee-beausoleil-okpik',
    name: 'Renée Beausoleil-Okpik',
    biographies: { en: 'Arctic ecologist who teaches drawing to scientists because cameras freeze.' },
  },
  {
    id: 'siobhan-ni-dhuinnineach',
    name: 'Siobhán Ní Dhuinníneach',
    biographies: {
      en: 'Ocean acoustician. Reviewer number two on more papers than she admits.',
      tr: 'Okyanus akustikçisi; itiraf ettiğinden çok makalenin ikinci hakemi.',
    },
  },
  {
    id: 'margit-tammepuuro',
    name: 'Margit Tammepuuro',
    biographies: { en: 'Architect of public digital services, who counts success in forms that no longer exist.' },
  },
  {
    id: 'tomasz-brzezickowski',
    name: 'Tomasz Brzezickowski',
    biographies: { en: 'Teacher of programming to adults who were told at school that it was not for them.' },
  },
  {
    id: 'yusuf-ndlelani',
    name: 'Yusuf Ndlelani',
    biographies: {
      en: 'Hardware engineer, organiser of repair cafés, father of four.',
      tr: 'Donanım mühendisi, onarım kafelerinin düzenleyicisi, dört çocuk babası.',
    },
  },
  {
    id: 'amira-castellanos-haddadin',
    name: 'Amira Castellanos-Haddadin',
    biographies: {
      en: 'Radio journalist and voice coach in three languages.',
      ar: 'صحفية إذاعية ومدرّبة صوت بثلاث لغات.',
      tr: 'Üç dilde çalışan radyo gazetecisi ve ses eğitmeni.',
    },
  },
  {
    id: 'pooja-venkatramanan-rao',
    name: 'Pooja Venkatramanan Rao',
    biographies: {
      en: 'Medicinal chemist in a company of six, looking for drugs against diseases that few companies look at.',
    },
  },
  {
    id: 'mele',
    name: 'Mele',
    biographies: {
      en: 'Warning officer of a tsunami centre in the South Pacific. She goes by one name; so does her radio call.',
      tr: 'Güney Pasifik’te bir tsunami uyarı merkezinde görevli. Tek isim kullanır; telsiz çağrısı da öyle.',
      ar: 'ضابطة إنذار في مركز للتسونامي بجنوب المحيط الهادئ، تُعرف باسم واحد.',
    },
  },
];
