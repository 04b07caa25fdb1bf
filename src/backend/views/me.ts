import type { Operations } from '../../contract/index.ts';
import type { OutputOf } from '../../contract/operation.ts';
import { maskName, maskPhone } from '../../domain/masking.ts';
import type { Principal } from '../records.ts';

export const meView = ({ id, role, name, phone, communityId, companyId, workerId }: Principal): OutputOf<Operations['getMe']> => ({
  id,
  role,
  maskedName: maskName(name),
  maskedPhone: maskPhone(phone),
  communityId,
  companyId,
  workerId,
});
