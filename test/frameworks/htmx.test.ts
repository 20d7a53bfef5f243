import { testGuarantees } from './guarantees.js';

testGuarantees('htmx');
