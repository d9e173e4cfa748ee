using ConsultBot.Core.Search.Indexing;

namespace ConsultBot.Core.Search.Ranking;

/// <summary>How often a word counts in a title, a keyword and a text, against the field's length: BM25F (Robertson, Zaragoza and Taylor,
/// "Simple BM25 extension to multiple weighted fields", 2004).</summary>
internal sealed class FieldWeights
{
    private readonly SearchParameters _parameters;
    private readonly double _meanTitle;
    private readonly double _meanKeywords;
    private readonly double _meanText;

    public FieldWeights(TextStore store, SearchParameters parameters)
    {
        _parameters = parameters;
        double titles = 0, keywords = 0, texts = 0;
        for (var text = 0; text < store.Count; text++)
        {
            titles += store.Title(text).Length;
            keywords += store.Keywords(text).Length;
            texts += store.Text(text).Length;
        }

        (_meanTitle, _meanKeywords, _meanText) = (titles / Math.Max(1, store.Count), keywords / Math.Max(1, store.Count), texts / Math.Max(1, store.Count));
    }

    public double TitleFactor(TextStore store, int text) =>
        _parameters.TitleWeight / Normal(store.Title(text).Length, _meanTitle, _parameters.TitleNormalisation);

    public double KeywordsFactor(TextStore store, int text) =>
        _parameters.KeywordsWeight / Normal(store.Keywords(text).Length, _meanKeywords, _parameters.TitleNormalisation);

    public double TextFactor(TextStore store, int text) =>
        1 / Normal(store.Text(text).Length, _meanText, _parameters.TextNormalisation);

    /// <returns>0 to 1.</returns>
    public double Saturate(double frequency) => frequency / (_parameters.Saturation + frequency);

    private static double Normal(int length, double mean, double share) => mean > 0 ? 1 - share + (share * length / mean) : 1;
}
