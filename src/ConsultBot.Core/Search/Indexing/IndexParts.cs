using ConsultBot.Core.Knowledge;
using ConsultBot.Core.Search.Ranking;

namespace ConsultBot.Core.Search.Indexing;

/// <summary>All that is computed of the texts once; never changed after.</summary>
internal sealed class IndexParts
{
    public IndexParts(IReadOnlyList<SearchableText> texts, Language language, SearchParameters parameters, StemGroups synonyms, StemGroups paraphrases)
    {
        Lexicon = new Lexicon(language, parameters.Stems);
        Store = new TextStoreBuilder(Lexicon).Build(texts);
        Fields = new FieldWeights(Store, parameters);
        Postings = new PostingsBuilder(Store, Lexicon, Fields).Build();
        Weights = new TermWeights(Store, Lexicon, Postings, parameters);
        Titles = new TitleGroups(Store, parameters.GroupsTitles);
        WordsOfTerm = WordLists.Group(Lexicon.TermOfWord, Lexicon.TermCount);
        Kinship = new Kinship(Lexicon);
        Reader = new QuestionReader(Lexicon, Weights, new Corrector(Lexicon, new DeletionIndex(Lexicon), Postings), new Synonyms(Lexicon, synonyms), new Synonyms(Lexicon, paraphrases), parameters);
    }

    public Lexicon Lexicon { get; }

    public TextStore Store { get; }

    public FieldWeights Fields { get; }

    public Postings Postings { get; }

    public TermWeights Weights { get; }

    public TitleGroups Titles { get; }

    public WordLists WordsOfTerm { get; }

    public Kinship Kinship { get; }

    public QuestionReader Reader { get; }
}
