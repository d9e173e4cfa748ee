using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Reads the activity of a request; the host limits the size of a body.</summary>
internal static class ActivityRequest
{
    /// <exception cref="MalformedActivityException">The body is no activity.</exception>
    /// <exception cref="BadHttpRequestException">The body is too large, or ends too early.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return Parse(read.Buffer);
            }
            finally
            {
                reader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    private static Activity Parse(in ReadOnlySequence<byte> body)
    {
        if (body.IsSingleSegment)
        {
            return ActivityJson.Deserialize(body.FirstSpan);
        }

        var length = checked((int)body.Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            body.CopyTo(rented);
            return ActivityJson.Deserialize(rented.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
