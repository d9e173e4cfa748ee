namespace ConsultBot.Core.Knowledge;

/// <summary>A state, a territory that takes part under its own name, or a former state that the sources name.</summary>
/// <param name="Id">Stable short id, such as "viet-nam".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The United Nations' official short name where there is one.</param>
/// <param name="Variants">Former, formal, shortened and misspelt names that people use.</param>
/// <param name="Adjectives">"Kenyan", "kényan", "keniano", and what its people are called.</param>
/// <param name="Capital">Its seat of government; null where it has none of its own.</param>
/// <param name="CapitalVariants">Other spellings of the capital.</param>
/// <param name="Parent">Id of the state a territory belongs to; null for a state.</param>
/// <param name="InSentence">The name as it stands in a sentence ("the Philippines"), where that differs.</param>
/// <param name="Area">Id of the region of the United Nations' geographic classification (M49) that it lies in, or null.</param>
/// <param name="Shared">Names that may as well mean another state ("Korea"): asked back.</param>
/// <param name="Successors">Ids of the states that a former state has become; null for any other.</param>
public sealed record State(
    string Id,
    StateKind Kind,
    LocalText Name,
    LocalNames Variants,
    LocalNames Adjectives,
    LocalText? Capital,
    LocalNames CapitalVariants,
    string? Parent,
    LocalText? InSentence = null,
    string? Area = null,
    LocalNames? Shared = null,
    IReadOnlyList<string>? Successors = null);
