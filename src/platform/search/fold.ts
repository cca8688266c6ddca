export { foldForSearch } from './fold-for-search.js';
