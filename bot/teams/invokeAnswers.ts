/** The answer in which each kind of invoke can show a sentence; a search has no room for one, and finds nothing. */
export function invokeErrorBody(invoke: string, text: string): object {
  if (invoke === 'application/search') return searchAnswer([]);
  if (/^composeExtension\/(?:query|selectItem|anonymousQueryLink)/.test(invoke)) {
    return { composeExtension: { type: 'message', text } };
  }
  if (/^(?:task|composeExtension)\//.test(invoke)) return { task: { type: 'message', value: text } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** What a search of a card's input has found. */
export function searchAnswer(results: readonly { readonly title: string; readonly value: string }[]): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}
