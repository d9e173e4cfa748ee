using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Wire;

/// <summary>Texts as JSON of ASCII characters only.</summary>
/// <remarks>The emulator decodes each piece of a request's body on its own: a character of several bytes that lies across two pieces becomes
/// two or more U+FFFD, without an error (Azurite 3.37.0).</remarks>
internal static class AsciiJson
{
    public static JsonEncodedText Name(string name) => JsonEncodedText.Encode(name, JavaScriptEncoder.Default);

    /// <param name="json">A writer that leaves ASCII letters as they are.</param>
    public static void WriteValue(Utf8JsonWriter json, string text)
    {
        if (Ascii.IsValid(text))
        {
            json.WriteStringValue(text);
        }
        else
        {
            json.WriteRawValue(Quote(text), skipInputValidation: true);
        }
    }

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length * 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                < ' ' or > '~' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
