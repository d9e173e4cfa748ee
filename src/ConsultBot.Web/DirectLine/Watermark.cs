using System.Globalization;

namespace ConsultBot.Web.DirectLine;

/// <summary>The position up to which a client has read.</summary>
internal static class Watermark
{
    /// <param name="text">As the client sent it; nothing, or no number, means the beginning.</param>
    /// <param name="last">The last position of the conversation.</param>
    /// <returns>At most <paramref name="last"/>. A watermark beyond it comes from a log that is gone: from the beginning then, since clients know
    /// by its id what they have already, and would miss what they have not.</returns>
    public static long Clamp(string? text, long last) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= last ? position : 0;
}
