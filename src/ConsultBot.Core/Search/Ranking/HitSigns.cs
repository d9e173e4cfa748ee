namespace ConsultBot.Core.Search.Ranking;

/// <summary>What tells a hit that answers from one that only resembles the question. All about 0 to 1.</summary>
/// <param name="TitleByFit"><see cref="Feature.TitleByFit"/>.</param>
/// <param name="TextScore">The score without what titles gave.</param>
/// <param name="Coverage">Share of the question that the text has.</param>
/// <param name="Substance">The score as a weight instead of a share, saturated: many rare words met say more than one common word that is the whole question.</param>
/// <param name="Unknown">Share of the question's words, stop words excepted, that no text has.</param>
/// <param name="SubjectGap">Lead over the next hit on another subject.</param>
/// <param name="NextGap">Lead over the next hit.</param>
/// <param name="Alone">1 divided by the root of the number of texts with the same title: where a title stands over many texts, coverage says the more.</param>
internal readonly record struct HitSigns(
    double TitleByFit, double TextScore, double Coverage, double Substance, double Unknown, double SubjectGap, double NextGap, double Alone);
