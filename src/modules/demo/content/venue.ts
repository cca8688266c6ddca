import type { LocalizedText, ProgrammeRoom, ProgrammeTrack } from '../../interchange/programme.js';
import type { RoomId, TrackId } from './content.js';

const MAIN_VENUE = 'Kıyı Bilim Merkezi';
const CAMPUS = 'Çınar Kampüsü';

/** The way between the venues is a short walk along the water. */
export const TRAVEL = [
  { fromVenue: MAIN_VENUE, toVenue: CAMPUS, minutes: 6 },
  { fromVenue: CAMPUS, toVenue: MAIN_VENUE, minutes: 6 },
] as const;

type RoomContent = Pick<ProgrammeRoom, 'name' | 'venue' | 'features' | 'stepFree'> & {
  readonly id: RoomId;
  readonly capacity: number;
};

const HALL_FEATURES = ['projector', 'livestream', 'recording', 'hearing-loop', 'interpreter-booth'];
const LAB_FEATURES = ['projector', 'lab-benches', 'sinks', 'first-aid'];

export const ROOMS: readonly RoomContent[] = [
  {
    id: 'bogaz',
    name: 'Boğaz Salonu',
    venue: MAIN_VENUE,
    capacity: 620,
    stepFree: true,
    features: ['main-stage', ...HALL_FEATURES, 'near-prayer-room', 'near-nursing-room'],
  },
  {
    id: 'marmara',
    name: 'Marmara Oditoryumu',
    venue: MAIN_VENUE,
    capacity: 240,
    stepFree: true,
    features: [...HALL_FEATURES, 'near-prayer-room'],
  },
  {
    id: 'erguvan',
    name: 'Erguvan Odası',
    venue: MAIN_VENUE,
    capacity: 110,
    stepFree: true,
    features: ['projector', 'hearing-loop', 'movable-chairs'],
  },
  {
    id: 'tower',
    name: 'Kule Odası',
    venue: MAIN_VENUE,
    capacity: 45,
    stepFree: false,
    features: ['projector', 'whiteboard', 'movable-chairs'],
  },
  {
    id: 'cinar',
    name: 'Çınar Dersliği',
    venue: CAMPUS,
    capacity: 180,
    stepFree: true,
    features: [...HALL_FEATURES, 'near-nursing-room'],
  },
  {
    id: 'wetlab',
    name: 'Ada Laboratuvarı',
    venue: CAMPUS,
    capacity: 32,
    stepFree: true,
    features: [...LAB_FEATURES, 'fume-hood'],
  },
  {
    id: 'makerspace',
    name: 'Atölye',
    venue: CAMPUS,
    capacity: 40,
    stepFree: true,
    features: [...LAB_FEATURES, 'solder-stations', 'printers-3d', 'power-at-seats'],
  },
  {
    id: 'studio',
    name: 'Bilgisayar Stüdyosu',
    venue: CAMPUS,
    capacity: 48,
    stepFree: true,
    features: ['projector', 'workstations', 'power-at-seats', 'hearing-loop'],
  },
];

export const TRACKS: readonly (ProgrammeTrack & { readonly id: TrackId })[] = [
  { id: 'health', color: '#b4235a', names: { en: 'Health and life', tr: 'Sağlık ve yaşam', ar: 'الصحة والحياة' } },
  {
    id: 'climate',
    color: '#2f7d3b',
    names: { en: 'Climate, water, energy', tr: 'İklim, su, enerji', ar: 'المناخ والماء والطاقة' },
  },
  {
    id: 'intelligence',
    color: '#1f5fbf',
    names: { en: 'Data and intelligence', tr: 'Veri ve yapay zekâ', ar: 'البيانات والذكاء' },
  },
  {
    id: 'software',
    color: '#5b3fb0',
    names: { en: 'Software and security', tr: 'Yazılım ve güvenlik', ar: 'البرمجيات والأمان' },
  },
  {
    id: 'space',
    color: '#28406b',
    names: { en: 'Space, physics, mathematics', tr: 'Uzay, fizik, matematik', ar: 'الفضاء والفيزياء والرياضيات' },
  },
  {
    id: 'engineering',
    color: '#9a4a12',
    names: { en: 'Engineering and making', tr: 'Mühendislik ve üretim', ar: 'الهندسة والصناعة' },
  },
  {
    id: 'careers',
    color: '#8a2f8f',
    names: { en: 'Careers and mentoring', tr: 'Kariyer ve mentorluk', ar: 'المسار المهني والإرشاد' },
  },
  {
    id: 'education',
    color: '#00707a',
    names: { en: 'Teaching and outreach', tr: 'Eğitim ve toplum', ar: 'التعليم والمجتمع' },
  },
];

export const TITLE: LocalizedText = {
  en: 'Shared Horizons: Women in Science and Technology',
  tr: 'Ortak Ufuklar: Bilim ve Teknolojide Kadınlar',
  ar: 'آفاق مشتركة: نساء في العلوم والتقنية',
};

export const DESCRIPTION: LocalizedText = {
  en: 'Three days by the water for women in science, technology, engineering and mathematics, and for everyone who works with them: keynotes in three languages, workshops at real benches, panels that disagree, and circles in which mentors listen. Interpretation between English, Turkish and Arabic in the halls, step-free access to seven of eight rooms, prayer and nursing rooms in both venues.',
  tr: 'Bilim, teknoloji, mühendislik ve matematikte çalışan kadınlar ve onlarla çalışan herkes için su kıyısında üç gün: üç dilde ana konuşmalar, gerçek tezgâhlarda atölyeler, anlaşmazlıktan kaçmayan paneller ve mentorların dinlediği çemberler. Salonlarda İngilizce, Türkçe ve Arapça çeviri, sekiz odanın yedisine basamaksız erişim, iki mekânda da mescit ve emzirme odası.',
  ar: 'ثلاثة أيام على ضفة الماء للنساء العاملات في العلوم والتقنية والهندسة والرياضيات ولكل من يعمل معهن: محاضرات رئيسية بثلاث لغات، وورش على طاولات مختبر حقيقية، وجلسات لا تخشى الاختلاف، وحلقات يصغي فيها المرشدون. ترجمة بين الإنجليزية والتركية والعربية في القاعات، ومداخل بلا درج إلى سبع من ثماني قاعات، ومصلى وغرفة رضاعة في كلا الموقعين.',
};
