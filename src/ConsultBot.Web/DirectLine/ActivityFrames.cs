using System.Globalization;
using System.Text;
using ConsultBot.Bot.Channels;
using ConsultBot.Core.Conversations;

namespace ConsultBot.Web.DirectLine;

/// <summary>Groups of activities as clients receive them. The activities are always an array: one frame without stops a client's stream for good.</summary>
internal static class ActivityFrames
{
    /// <param name="watermark">Where the client has read up to once it has this.</param>
    public static string Write(IEnumerable<string> activities, long watermark)
    {
        var frame = new StringBuilder("{\"activities\":[");
        frame.AppendJoin(',', activities);
        return frame.Append(CultureInfo.InvariantCulture, $"],\"watermark\":\"{watermark}\"}}").ToString();
    }

    /// <summary>The entries that clients see.</summary>
    public static IReadOnlyList<string> Shown(IReadOnlyList<LoggedActivity> entries) =>
        [.. entries.Select(entry => entry.Json).Where(DirectLineJson.IsShownToClient)];
}
