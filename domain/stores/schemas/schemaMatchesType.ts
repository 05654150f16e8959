/**
 * Whether a schema has exactly the fields and cases of a type, at every depth. `satisfies` alone lets a schema lack an
 * optional field, or a case of a union, deep inside.
 */
export type SchemaMatchesType<Schema, T> = Same<Places<Schema>, Places<T>>;

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
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
