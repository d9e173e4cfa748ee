using System.Security.Cryptography;
using System.Text;
using ConsultBot.Bot.Workshops;
using ConsultBot.Core.Calendars.Internet;
using ConsultBot.Core.Workshops.Publishing;
using ConsultBot.Tables;
using ConsultBot.Web.Audit;
using ConsultBot.Web.ChatPage;
using Microsoft.Net.Http.Headers;

namespace ConsultBot.Web.Workshops;

/// <summary>Serves calendars to whoever has their address: calendar programs send no cookies.</summary>
internal static class CalendarEndpoints
{
    public static async Task<IResult> ServeAsync(HttpContext context, string file, CalendarAccess access, WorkshopCalendar calendar, RefusalRecord record, CancellationToken cancellationToken)
    {
        SecurityHeaders.WriteForPage(context.Response.Headers);
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        try
        {
            var isCalendar = file.EndsWith(WorkshopLinks.CalendarExtension, StringComparison.Ordinal);
            var token = isCalendar ? CalendarToken.Find(file[..^WorkshopLinks.CalendarExtension.Length]) : null;
            if (token is not null && await access.FindAsync(token, cancellationToken) is { } grant && await calendar.WriteAsync(grant, cancellationToken) is { } written)
            {
                return Hand(context, written);
            }

            await record.NoteAsync(context, "/calendar", "calendar refused: no such address, or one that was revoked");
            return Results.NotFound();
        }
        catch (StoreUnavailableException)
        {
            context.Response.Headers.RetryAfter = "60";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Programs may keep it, and ask each time whether it changed: a revoked address ends at once.</summary>
    private static IResult Hand(HttpContext context, PublishedCalendar written)
    {
        var bytes = Encoding.UTF8.GetBytes(written.Text);
        context.Response.Headers.CacheControl = "private, no-cache";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\"");
        return Results.File(bytes, $"{CalendarFile.MediaType}; charset=utf-8; method=PUBLISH", written.FileName, entityTag: tag);
    }
}
