using System.Text.RegularExpressions;
using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents.PlainText;

/// <summary>What makes a line a heading in text that marks none.</summary>
internal static partial class HeadingSigns
{
    private const int LongestPlain = 100;
    private const int LongestNumbered = 160;

    public static bool IsAnnex(string line) => Annex().IsMatch(line);

    /// <summary>Endnotes, references, an annex: a part of the document that belongs to no section before it.</summary>
    public static bool OpensPart(TextChunk chunk) => IsAnnex(chunk.Lines[0].Text) || Part().IsMatch(chunk.Plain);

    public static bool OpensEndnotes(TextChunk chunk) => Endnotes().IsMatch(chunk.Plain);

    /// <summary>An introduction, preface or conclusion is never the title of a document.</summary>
    public static bool IsKnownPart(TextChunk chunk) => Known().IsMatch(chunk.Plain.ToUpperInvariant());

    /// <summary>In capitals, of two words or a known one.</summary>
    public static bool IsCapitals(TextChunk chunk) =>
        chunk.Lines.Count <= 3 && chunk.Plain.Length <= LongestNumbered && IsTitleLike(chunk.Plain, 2) && !chunk.Plain.Any(char.IsLower)
        && (chunk.Plain.Count(char.IsLetter) > 4 && chunk.Plain.Contains(' ', StringComparison.Ordinal) || Known().IsMatch(chunk.Plain));

    /// <summary>Short, beginning large and not ending as a sentence.</summary>
    public static bool IsPlain(TextChunk chunk) =>
        chunk.Lines.Count <= 3 && chunk.Plain.Length <= (chunk.BeginsPage ? LongestNumbered : LongestPlain) && IsTitleLike(chunk.Plain, chunk.BeginsPage ? 3 : 2) && char.IsUpper(chunk.Plain.FirstOrDefault(char.IsLetterOrDigit));

    /// <summary>Short enough for a heading behind its number.</summary>
    public static bool MayBeNumbered(TextChunk chunk) =>
        chunk.Lines.Count <= 2 && chunk.Plain.Length <= LongestNumbered
        && PrintedNumber.FindInHeading(chunk.Plain) is { } number && !Sentence().IsMatch(chunk.Plain[number.Printed.Length..]);

    private static bool IsTitleLike(string plain, int commas) =>
        !Sentence().IsMatch(plain) && plain.Count(sign => sign == ',') < commas && !plain.Contains('@', StringComparison.Ordinal)
        && !plain.Contains("://", StringComparison.Ordinal) && !plain.Contains("www.", StringComparison.OrdinalIgnoreCase) && plain.Any(char.IsLetter);

    [GeneratedRegex(@"[.;:,]\s*$|\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^(?:ANNEX|ANNEXE|ANEXO|APPENDIX|APPENDICE|APÉNDICE|Annex|Annexe|Anexo|Appendix|Appendice|Apéndice)(?:\s+(?:[A-Z]|[IVX]+|\d{1,2}))?(?:\s*$|\s{2,}|\s*[:.–—-]\s+(?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    [GeneratedRegex(@"^(?:end\s?notes|notes|references|bibliography|notes de fin|références|bibliographie|notas(?: finales)?|referencias|bibliografía)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?:end\s?notes|notes|notes de fin|notas(?: finales)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Endnotes();

    [GeneratedRegex(@"^(?:INTRODUCTION|CONCLUSIONS?|REFERENCES|ENDNOTES|NOTES|PREFACE|SUMMARY|FOREWORD|BACKGROUND|RÉSUMÉ|RÉFÉRENCES|PRÉFACE|INTRODUCCIÓN|CONCLUSIÓN|CONCLUSIONES|REFERENCIAS|NOTAS|PREFACIO|RESUMEN|ANNEX|ANNEXE|ANEXO|APPENDIX|PREAMBLE|PRÉAMBULE|PREÁMBULO)$", RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
