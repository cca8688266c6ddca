import type { PersonContent } from './content.js';

/** Invented people with Turkish names; none of them is a real person. */
export const TURKISH_PEOPLE: readonly PersonContent[] = [
  {
    id: 'defne-sarikamis',
    name: 'Defne Sarıkamış',
    biographies: {
      tr: 'Hidrojeolog. On iki yıldır kıyı akiferlerinde tuzlanmayı izliyor; kuyu başında çiftçilerle konuşmayı makale yazmaya tercih eder.',
      en: 'Hydrogeologist. For twelve years she has followed salt into coastal aquifers, and she would rather talk with farmers at a wellhead than write papers.',
    },
  },
  {
    id: 'nilufer-taskiranli',
    name: 'Nilüfer Taşkıranlı',
    biographies: {
      tr: 'Yapı mühendisi; okul binalarının deprem güçlendirmesi üzerine çalışıyor.',
      en: 'Structural engineer who retrofits school buildings against earthquakes and measures what they do afterwards.',
    },
  },
  {
    id: 'gulsen-ovacikli',
    name: 'Gülşen Ovacıklı',
    biographies: {
      tr: 'Radyolog. Üç ilde gezici meme tarama birimlerini kurdu ve yönetiyor.',
      en: 'Radiologist who set up, and still drives with, mobile breast screening units in three provinces.',
    },
  },
  {
    id: 'tugce-yelkencioglu',
    name: 'Tuğçe Yelkencioğlu',
    biographies: {
      tr: 'Oşinograf; Marmara Denizi’nde plankton ve müsilaj araştırıyor.',
      en: 'Oceanographer of an inland sea. She counts plankton, then explains to mayors why the count matters.',
    },
  },
  {
    id: 'ipek-durukanli',
    name: 'İpek Durukanlı',
    biographies: {
      tr: 'Makine öğrenmesi mühendisi; modellerin nerede yanıldığını ölçmekle ilgileniyor.',
      en: 'Machine learning engineer who is more curious about where models fail than about where they shine.',
    },
  },
  {
    id: 'sule-kinaliada',
    name: 'Şule Kınalıada',
    biographies: {
      tr: 'Kimya profesörü. Suda çözünen kirleticiler üzerine otuz yıldır ders veriyor; öğrencilerinin çoğu bugün meslektaşı.',
      en: 'Professor of chemistry. She has taught the chemistry of polluted water for thirty years; most of her former students are colleagues by now.',
      ar: 'أستاذة كيمياء تدرّس كيمياء المياه الملوثة منذ ثلاثين عامًا، وقد أصبح معظم طالباتها زميلات لها.',
    },
  },
  {
    id: 'yildiz-pinarbasli',
    name: 'Yıldız Pınarbaşlı',
    biographies: {
      tr: 'Gökbilimci. Sönük gökadaların ışığını gürültüden ayırmanın yollarını arıyor.',
      en: 'Astronomer who separates the light of faint galaxies from everything that merely looks like it.',
      ar: 'عالمة فلك تبحث عن طرق لفصل ضوء المجرات الخافتة عن الضجيج.',
    },
  },
  {
    id: 'cigdem-akoz-balci',
    name: 'Çiğdem Aköz Balcı',
    biographies: {
      tr: 'Toprak bilimci ve botanikçi; kent toprağındaki yaşamı haritalıyor.',
      en: 'Soil scientist and botanist mapping what lives beneath city pavements.',
    },
  },
  {
    id: 'sevgi-ulubatli',
    name: 'Sevgi Ulubatlı',
    biographies: {
      tr: 'Matematikçi, konferansın program başkanı. Kısmi türevli denklemler çalışır, genç araştırmacılara proje yazmayı öğretir.',
      en: 'Mathematician and programme chair of the conference. She works on partial differential equations and teaches young researchers to write proposals.',
      ar: 'عالمة رياضيات ورئيسة برنامج المؤتمر، تعمل في المعادلات التفاضلية الجزئية وتعلّم الباحثات الشابات كتابة المشاريع.',
    },
  },
  {
    id: 'ozlem-tanyelioglu',
    name: 'Özlem Tanyelioğlu',
    biographies: {
      tr: 'Siber güvenlik uzmanı; hastane ağlarını saldırganlardan önce inceliyor.',
      en: 'Security engineer who looks through hospital networks before attackers do.',
    },
  },
  {
    id: 'ayse-nur-gokbayrak-erdil',
    name: 'Ayşe Nur Gökbayrak Erdil',
    biographies: {
      tr: 'Fen bilimleri öğretmeni, okul müdürü. Köy okulları için kurduğu deney bavulu bugün kırk okulda.',
      en: 'Science teacher and head of a school. The laboratory in a suitcase that she built for village schools now travels between forty of them.',
    },
  },
  {
    id: 'feride-sozeri',
    name: 'Feride Sözeri',
    biographies: {
      tr: 'Bilim gazetecisi; bir gazetede veri masasını yönetiyor.',
      en: 'Science journalist who runs the data desk of a newspaper and corrects decimal points for a living.',
    },
  },
  {
    id: 'hande-cavuslar',
    name: 'Hande Çavuşlar',
    biographies: {
      tr: 'Elektronik mühendisi, halk atölyelerinde eğitmen.',
      en: 'Electronics engineer and trainer in public makerspaces. More than two thousand people have burnt a finger under her supervision.',
    },
  },
  {
    id: 'busra-demiragli',
    name: 'Büşra Demirağlı',
    biographies: {
      en: 'Front-end engineer, blind since the age of nine. She reviews interfaces by listening to them.',
      tr: 'Ön yüz geliştiricisi; dokuz yaşından beri görme engelli. Arayüzleri dinleyerek değerlendiriyor.',
    },
  },
  {
    id: 'esra-toprakseven',
    name: 'Esra Toprakseven',
    biographies: {
      tr: 'Gıda mühendisi; yerel fermente ürünlerin mikrobiyolojisini çalışıyor.',
      en: 'Food engineer studying the microbes of village cheeses, pickles and sourdoughs.',
    },
  },
  {
    id: 'muge-incesulu',
    name: 'Müge İncesulu',
    biographies: {
      en: 'Materials scientist. She breaks concrete on Mondays and watches it heal for the rest of the month.',
      tr: 'Malzeme bilimci; kendi kendini onaran beton geliştiriyor.',
    },
  },
  {
    id: 'nazli-kuyumcugil',
    name: 'Nazlı Kuyumcugil',
    biographies: {
      en: 'Biomedical engineer and founder of a two-room company that makes textile electrodes.',
      tr: 'Biyomedikal mühendisi; tekstil elektrot üreten iki odalı bir şirketin kurucusu.',
    },
  },
  {
    id: 'pelin-aydincikli',
    name: 'Pelin Aydıncıklı',
    biographies: {
      tr: 'Elektrik mühendisi; iletim şebekesi kontrol merkezinde vardiya amiri.',
      en: 'Power engineer and shift supervisor in the control room of a transmission grid.',
    },
  },
  {
    id: 'dilara-goktepeli',
    name: 'Dilara Göktepeli',
    biographies: {
      en: 'Quantum physicist who keeps superconducting circuits cold and her lecture notes public.',
      tr: 'Kuantum fizikçisi; süperiletken devreleri soğuk, ders notlarını herkese açık tutuyor.',
    },
  },
  {
    id: 'ruya-isildar',
    name: 'Rüya Işıldar',
    biographies: {
      tr: 'Gezici planetaryum eğitmeni. Şişme kubbesiyle 61 ile gitti.',
      en: 'Planetarium educator. With an inflatable dome in the boot of her car she has visited 61 provinces.',
    },
  },
  {
    id: 'selin-erguvencli',
    name: 'Selin Ergüvençli',
    biographies: {
      en: 'Bioinformatician of microbial communities; maintainer of a small, stubbornly documented software package.',
    },
  },
  {
    id: 'meltem-ruzgarli',
    name: 'Meltem Rüzgârlı',
    biographies: {
      tr: 'Yenilenebilir enerji mühendisi; küçük ölçekli rüzgâr ve güneş sistemleri tasarlıyor.',
      en: 'Renewable energy engineer designing wind and solar systems small enough for one farm.',
    },
  },
  {
    id: 'asli-kavakdereli',
    name: 'Aslı Kavakdereli',
    biographies: {
      en: 'Epidemiologist. She measures unpaid work with the same care as blood pressure.',
      tr: 'Epidemiyolog; ücretsiz emeği tansiyon kadar özenle ölçüyor.',
    },
  },
  {
    id: 'tulay-mavituna',
    name: 'Tülay Mavituna',
    biographies: {
      en: 'Former process engineer, now a negotiator’s coach. She has sat on both sides of some four hundred salary talks.',
      tr: 'Eski proses mühendisi, bugün müzakere eğitmeni. Yaklaşık dört yüz ücret görüşmesinde masanın iki yanında da oturdu.',
    },
  },
  {
    id: 'hulya-besiktepeli',
    name: 'Hülya Beşiktepeli',
    biographies: {
      tr: 'Uzay mühendisi; küçük uydu görevlerinde sistem mühendisliği yapıyor.',
      en: 'Aerospace engineer responsible for the systems engineering of small satellite missions.',
    },
  },
  {
    id: 'ceren-yagmurkaya',
    name: 'Ceren Yağmurkaya',
    biographies: {
      tr: 'Meteorolog; tarımsal erken uyarı sistemleri kuruyor.',
      en: 'Meteorologist who builds frost and hail warnings for orchards.',
    },
  },
  {
    id: 'sibel-okumusgil',
    name: 'Sibel Okumuşgil',
    biographies: {
      en: 'Research librarian. She can find the raw data of your own thesis faster than you can.',
      tr: 'Araştırma verisi kütüphanecisi. Tezinizin ham verisini sizden önce bulur.',
    },
  },
  {
    id: 'gamze-altinbilekli',
    name: 'Gamze Altınbilekli',
    biographies: {
      tr: 'Fizyoterapist ve protez tasarımcısı; çocuklar için üç boyutlu basılmış eller yapıyor.',
      en: 'Physiotherapist turned prosthetist. She prints hands for children who outgrow them every year.',
    },
  },
  {
    id: 'kerem-suluovali',
    name: 'Kerem Suluovalı',
    biographies: {
      en: 'Software engineer and mentor of nine years’ standing; he keeps a list of the advice he regrets having given.',
      tr: 'Yazılım mühendisi, dokuz yıldır mentor. Verdiğine pişman olduğu öğütlerin listesini tutar.',
    },
  },
  {
    id: 'bahar-tekindorlu',
    name: 'Bahar Tekindorlu',
    biographies: { en: 'Software engineer in hospital information systems and collector of well-written bug reports.' },
  },
  {
    id: 'mine-korukcuoglu',
    name: 'Mine Körükçüoğlu',
    biographies: {
      en: 'Chemist who has founded three companies, closed one of them, and speaks mostly about that one.',
      tr: 'Üç şirket kuran, birini kapatan ve en çok onu anlatan kimyager.',
    },
  },
  {
    id: 'damla-uzunkoprulu',
    name: 'Damla Uzunköprülü',
    biographies: { en: 'Doctoral student of marine plastics. Her field notebook has more drawings than sentences.' },
  },
  {
    id: 'zehra-betul-akincilar-soylu',
    name: 'Zehra Betül Akıncılar Soylu',
    biographies: {
      tr: 'Hukukçu ve bilgisayar bilimci; otomatik kararların gerekçelendirilmesi üzerine çalışıyor.',
      en: 'Lawyer and computer scientist working on the right to an explanation.',
    },
  },
];
