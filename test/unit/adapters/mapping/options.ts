import * as config from '../../../../src/adapters/http/config.ts';

const shapes = ['HttpConfig', 'Backend', 'Auth', 'Envelope', 'List', 'Rule', 'Step', 'OperationConfig'] as const;

/** `Rule.from`, `List.items`, …: what a config may say, each once, where it is said first. */
export const optionsOf = (): string[] => {
  const backend = Object.keys(config.Backend.shape);
  const question = Object.keys(config.Step.shape).filter((name) => name in config.OperationConfig.shape);
  return shapes.flatMap((shape) =>
    Object.keys(config[shape].shape)
      .filter(
        (name) =>
          (shape !== 'HttpConfig' || !backend.includes(name)) && (shape !== 'Step' || !question.includes(name) || stepOnly.includes(name)),
      )
      .map((name) => `${shape}.${name}`),
  );
};

/** Of a step, that have a trip of their own. */
const stepOnly = ['method', 'path', 'body', 'data'];

/** What no value goes through, and the test that has it. */
export const elsewhere: Record<string, string> = {
  'HttpConfig.$schema': 'schema',
  'HttpConfig.backends': 'backends',
  'HttpConfig.capabilities': 'intents',
  'HttpConfig.operations': 'operations',
  'Backend.$comment': 'steps',
  'Backend.baseUrl': 'operations',
  'Backend.headers': 'backends',
  'Backend.auth': 'backends',
  'Backend.timeoutMs': 'faults',
  'Backend.retries': 'intents',
  'Backend.maxBytes': 'faults',
  'Backend.envelope': 'envelope',
  'Backend.list': 'lists',
  'Backend.perSecond': 'pace',
  'Auth.kind': 'backends',
  'Auth.name': 'backends',
  'Auth.prefix': 'backends',
  'Auth.token': 'backends',
  'Envelope.code': 'envelope',
  'Envelope.codes': 'envelope',
  'Envelope.messages': 'envelope',
  'Envelope.showMessage': 'envelope',
  'Step.orElse': 'steps',
  'OperationConfig.$comment': 'steps',
  'OperationConfig.backend': 'backends',
  'OperationConfig.codes': 'envelope',
  'OperationConfig.each': 'lists',
  'OperationConfig.list': 'lists',
  'OperationConfig.reread': 'steps',
  'OperationConfig.eachDay': 'lists',
  'OperationConfig.slotMinutes': 'lists',
  'OperationConfig.unitPrice': 'price',
  'OperationConfig.fixed': 'operations',
};
