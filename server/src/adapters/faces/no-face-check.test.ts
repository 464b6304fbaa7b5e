import { absentFaceCheckContract } from '../../ports/checks.contract.ts';
import { noFaceCheck } from './no-face-check.ts';

absentFaceCheckContract('the absent face check', noFaceCheck);
