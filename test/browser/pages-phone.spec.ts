import { describePages } from './looking-at-pages.js';

describePages(390, 844);
