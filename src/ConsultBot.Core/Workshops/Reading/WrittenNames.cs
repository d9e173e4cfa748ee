namespace ConsultBot.Core.Workshops.Reading;

/// <summary>Cuts what people write between and around names.</summary>
internal static class WrittenNames
{
    private static readonly string[] Separators = [",", ";", " and ", " et ", " y ", " e ", "&"];

    private static readonly char[] Around = [' ', ',', ';', ':', '.', '!', '?', '\n', '\r', '\t', '"', '“', '”', '«', '»', '\u00A0', '\u202F', '-', '–', '—', '(', ')', '¿', '¡'];

    /// <summary>"Ms Mensah, Mr Perera and Ms Quispe".</summary>
    public static IEnumerable<string> Cut(string text) => text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Trimmed).Where(name => name.Length > 0);

    /// <summary>Without quotation marks, a colon before it or a full stop after it.</summary>
    public static string Trimmed(string text) => text.ReplaceLineEndings(" ").Trim(Around);

    public static Uri? FindLink(string text) => text.Split([' ', '\n', '\t', '<', '>', '"'], StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Uri.TryCreate(word.TrimEnd('.', ',', ';', ')'), UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : null).FirstOrDefault(link => link is not null);
}
