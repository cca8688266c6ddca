export { arrangeInSlots } from './arrange-in-slots.js';
