import type { z } from 'zod';

/**
 * The schema, where it has exactly the fields and cases of a type at every depth; otherwise the places in which they
 * differ, which the compiler then names. `satisfies` alone lets a schema lack an optional field, or a case of a union,
 * deep inside.
 */
export type SchemaMatchesType<Schema extends z.ZodType, T> = [
  Exclude<Places<T>, Places<z.infer<Schema>>>,
  Exclude<Places<z.infer<Schema>>, Places<T>>,
] extends [never, never]
  ? Schema
  : {
      readonly addToTheSchema: Exclude<Places<T>, Places<z.infer<Schema>>>;
      readonly addToTheType: Exclude<Places<z.infer<Schema>>, Places<T>>;
    };

/** All fields of a type with what may stand there, as texts such as `.outbox[].at: string`. */
type Places<T, At extends string = ''> = T extends readonly (infer Item)[]
  ? Places<Item, `${At}[]`>
  : T extends object
    ? { [Key in keyof T & string]-?: Places<T[Key], `${At}.${Key}`> | `${At}.${Key}: ${Presence<T[Key]>}` }[keyof T &
        string]
    : `${At}: ${Leaf<T>}`;
type Presence<T> = undefined extends T ? 'optional' : 'required';
type Leaf<T> = T extends string
  ? string extends T
    ? 'string'
    : `'${T}'`
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : 'nothing';
