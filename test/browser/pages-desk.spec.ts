import { describePages } from './looking-at-pages.js';

describePages(1280, 800);
