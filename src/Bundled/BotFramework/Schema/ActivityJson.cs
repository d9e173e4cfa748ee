using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Microsoft.Bot.Schema;

/// <summary>The protocol's JSON: camel case names, nulls left out, unknown members kept.</summary>
internal static class ActivityJson
{
    /// <summary>Deepest nesting that is read or written, as in <see cref="JsonSerializerOptions"/>.</summary>
    public const int MaxDepth = 64;

    /// <summary>Generated metadata for the protocol's types; reflection for what a bot puts in as a value or reads one as.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    private static JsonTypeInfo<Activity> ActivityInfo { get; } = (JsonTypeInfo<Activity>)Options.GetTypeInfo(typeof(Activity));

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="value">An activity or another type of the protocol; its runtime type decides.</param>
    public static byte[] Serialize(object value) =>
        value is Activity activity
            ? JsonSerializer.SerializeToUtf8Bytes(activity, ActivityInfo)
            : JsonSerializer.SerializeToUtf8Bytes<object>(value, Options);

    /// <inheritdoc cref="Serialize"/>
    public static Task SerializeAsync(Stream stream, object value, CancellationToken cancellationToken) =>
        value is Activity activity
            ? JsonSerializer.SerializeAsync(stream, activity, ActivityInfo, cancellationToken)
            : JsonSerializer.SerializeAsync<object>(stream, value, Options, cancellationToken);

    public static JsonElement ToElement(object value) =>
        value is JsonElement element ? element : JsonSerializer.SerializeToElement<object>(value, Options);

    /// <summary>Reads an activity that somebody sent.</summary>
    /// <exception cref="MalformedActivityException">
    /// The body is empty, no UTF-8, no JSON, no object, nested deeper than <see cref="MaxDepth"/>, has a member of a wrong kind,
    /// or no type.
    /// </exception>
    public static Activity Deserialize(ReadOnlySpan<byte> utf8)
    {
        if (utf8.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new MalformedActivityException("The body is empty.");
        }

        try
        {
            RefuseDamagedText(utf8);
            return Checked(JsonSerializer.Deserialize(utf8, ActivityInfo));
        }
        catch (JsonException exception)
        {
            throw Malformed(exception);
        }
    }

    /// <inheritdoc cref="Deserialize(ReadOnlySpan{byte})"/>
    public static async Task<Activity> DeserializeAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        await stream.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
        return Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Reads another type of the protocol, such as a connector's response.</summary>
    /// <exception cref="JsonException">The body is no JSON or does not fit the type.</exception>
    public static T Deserialize<T>(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize(utf8, (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T)));

    /// <summary>
    /// Bytes that are no UTF-8 and halves of surrogate pairs pass a JSON reader unless somebody reads that very text. In a
    /// value that is only kept they would come to light when the activity is written: after it was acknowledged.
    /// </summary>
    private static void RefuseDamagedText(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new MalformedActivityException("The body is no UTF-8.");
        }

        if (utf8.IndexOf(@"\ud"u8) < 0 && utf8.IndexOf(@"\uD"u8) < 0)
        {
            return;
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                {
                    reader.GetString();
                }
            }
        }
        catch (InvalidOperationException exception)
        {
            throw new MalformedActivityException("A text in the body holds half of a surrogate pair.", exception);
        }
    }

    private static Activity Checked(Activity activity) => activity switch
    {
        null => throw new MalformedActivityException("The body is no JSON object."),
        { Type: null or "" } => throw new MalformedActivityException("The activity has no type."),
        _ => activity,
    };

    private static MalformedActivityException Malformed(JsonException exception) => new(
        exception.Path is null
            ? "The body is no activity in JSON."
            : $"The body is no activity in JSON: {exception.Path} at byte {exception.BytePositionInLine} of line {exception.LineNumber}.",
        exception);

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(SchemaJsonContext.Default, new DefaultJsonTypeInfoResolver()),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            PropertyNameCaseInsensitive = true,
            Converters = { new ValueConverter(), new TimestampConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
