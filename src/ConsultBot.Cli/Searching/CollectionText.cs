using ConsultBot.Core.Search;

namespace ConsultBot.Cli.Searching;

/// <summary>A document or a question of a collection; a question has a text only.</summary>
internal sealed record CollectionText(string Id, SearchableText Content);
