import { testGuarantees } from './guarantees.js';

testGuarantees('html');
