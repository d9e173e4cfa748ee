namespace ConsultBot.Core.Knowledge;

/// <summary>An organisation, secretariat, programme or other body that is not a state.</summary>
/// <param name="Id">Stable short id, such as "unhcr".</param>
/// <param name="Name">Its official name; our translation where it says so, since that language has none.</param>
/// <param name="Acronyms">By language; the first is the one shown.</param>
/// <param name="Variants">Other names that people use.</param>
/// <param name="InSentence">What is shown of it (the acronym where it has one) as it stands in a sentence ("l'OIM"), where that differs.</param>
public sealed record Organisation(
    string Id,
    LocalText Name,
    LocalNames Acronyms,
    LocalNames Variants,
    LocalText? InSentence = null);
