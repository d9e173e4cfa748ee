using System.Globalization;
using System.Text.Json;

namespace ConsultBot.Core.Knowledge.Reading;

/// <summary>Reads one JSON object by its property names and reports what is wrong with their place. What cannot be read comes back
/// as a placeholder: with a problem on the list no knowledge base is made of it.</summary>
internal sealed class Cursor
{
    /// <summary>An object has so few that looking through them is quicker than any table.</summary>
    private readonly List<(string Name, JsonElement Value)> _properties = [];
    private readonly List<string> _known = [];

    /// <param name="element">An object.</param>
    public Cursor(ReadingSession session, Place place, JsonElement element)
    {
        (Session, Place, Position) = (session, place, place.Entry);
        foreach (var property in element.EnumerateObject())
        {
            var name = property.Name;
            if (Has(name))
            {
                Report(Place, $"The property \"{name}\" stands here twice; keep one.");
            }
            else
            {
                _properties.Add((name, property.Value));
            }
        }
    }

    public ReadingSession Session { get; }

    public Place Place { get; }

    /// <summary>Where the entry stands in its file, such as "states[3]".</summary>
    public string Position { get; init; }

    public bool Has(string name) => Find(name) is not null;

    public void Report(Place place, string reason) => Session.Problems.Add(place.Problem(reason));

    public string? FindText(string name) => Take(name, JsonValueKind.String, isRequired: false) is { } value ? CheckedText(name, value) : null;

    public string Text(string name) => Take(name, JsonValueKind.String, isRequired: true) is { } value ? CheckedText(name, value) : Placeholder.Text;

    /// <summary>The texts of a list.</summary>
    public IReadOnlyList<string> Texts(string name, bool isRequired = false, int atLeast = 0)
    {
        if (TakeList(name, isRequired, atLeast) is not { } list)
        {
            return [];
        }

        var texts = new List<string>(list.GetArrayLength());
        var index = 0;
        foreach (var value in list.EnumerateArray())
        {
            if (FindItem(name, index++, value) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The texts of a list with their places.</summary>
    public IReadOnlyList<(Place Place, string Text)> PlacedTexts(string name, bool isRequired = false, int atLeast = 0)
    {
        var texts = new List<(Place, string)>();
        foreach (var (place, value) in Items(name, JsonValueKind.String, isRequired, atLeast))
        {
            texts.Add((place, Checked(place, value.GetString()!)));
        }

        return texts;
    }

    /// <returns>The number, or null when there is none or it is faulty.</returns>
    public int? FindNumber(string name, int from, int to, bool isRequired = false, bool mayBeNull = false)
    {
        if (mayBeNull && Find(name) is { ValueKind: JsonValueKind.Null })
        {
            _known.Add(name);
            return null;
        }

        if (Take(name, JsonValueKind.Number, isRequired) is not { } value)
        {
            return null;
        }

        if (value.TryGetInt32(out var number) && number >= from && number <= to)
        {
            return number;
        }

        Report(Place.Property(name), $"A whole number from {from} to {to} is expected here.");
        return null;
    }

    /// <returns>False when there is none or it is faulty.</returns>
    public bool Flag(string name)
    {
        _known.Add(name);
        var kind = Find(name)?.ValueKind;
        if (kind is not (null or JsonValueKind.True or JsonValueKind.False))
        {
            Report(Place.Property(name), $"There is {Describe(kind.Value)} here where true or false is expected.");
        }

        return kind == JsonValueKind.True;
    }

    public T Choice<T>(string name, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (Take(name, JsonValueKind.String, isRequired: true) is not { } value)
        {
            return default;
        }

        if (choices.TryGetValue(value.GetString()!, out var choice))
        {
            return choice;
        }

        Report(Place.Property(name), $"\"{value.GetString()}\" is not known here; it must be {string.Join(", ", choices.Keys)}.");
        return default;
    }

    /// <returns>What the object of that name says, or null when there is none.</returns>
    public T? FindObject<T>(string name, Func<Cursor, T> read)
        where T : class => Take(name, JsonValueKind.Object, isRequired: false) is { } value ? Below(Place.Property(name), value, read) : null;

    public T Object<T>(string name, Func<Cursor, T> read, T placeholder) =>
        Take(name, JsonValueKind.Object, isRequired: true) is { } value ? Below(Place.Property(name), value, read) : placeholder;

    public IReadOnlyList<T> Objects<T>(string name, Func<Cursor, T> read, bool isRequired = false, int atLeast = 0) =>
        [.. Items(name, JsonValueKind.Object, isRequired, atLeast).Select(item => Below(item.Place, item.Value, read))];

    /// <returns>The elements, whatever they are; none when the array is missing.</returns>
    public IReadOnlyList<JsonElement> TakeArray(string name, bool isRequired) =>
        Take(name, JsonValueKind.Array, isRequired) is { } value ? [.. value.EnumerateArray()] : [];

    /// <summary>To be called when all known properties have been asked for: reports the others.</summary>
    public void Close()
    {
        foreach (var (name, _) in _properties)
        {
            if (!_known.Contains(name))
            {
                Report(Place, $"The property \"{name}\" is not known here; known are {string.Join(", ", _known.Distinct())}.");
            }
        }
    }

    private static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object in braces",
        JsonValueKind.Array => "a list in brackets",
        JsonValueKind.String => "a text in quotation marks",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static string TooShort(int count, int atLeast) =>
        $"The list {(count == 0 ? "is empty" : string.Create(CultureInfo.InvariantCulture, $"has {count}"))}; it needs at least "
        + (atLeast == 1 ? "one item." : string.Create(CultureInfo.InvariantCulture, $"{atLeast} items."));

    private T Below<T>(Place place, JsonElement value, Func<Cursor, T> read)
    {
        var below = new Cursor(Session, place, value) { Position = Position };
        var result = read(below);
        below.Close();
        return result;
    }

    private JsonElement? Take(string name, JsonValueKind kind, bool isRequired)
    {
        _known.Add(name);
        if (Find(name) is not { } value)
        {
            if (isRequired)
            {
                Report(Place, $"The property \"{name}\" is missing; add it.");
            }

            return null;
        }

        return value.ValueKind == kind || Is(Place.Property(name), value, kind) ? value : null;
    }

    private JsonElement? Find(string name)
    {
        foreach (var property in _properties)
        {
            if (property.Name == name)
            {
                return property.Value;
            }
        }

        return null;
    }

    private List<(Place Place, JsonElement Value)> Items(string name, JsonValueKind kind, bool isRequired, int atLeast)
    {
        var items = new List<(Place, JsonElement)>();
        if (TakeList(name, isRequired, atLeast) is not { } list)
        {
            return items;
        }

        var place = Place.Property(name);
        var index = 0;
        foreach (var value in list.EnumerateArray())
        {
            var itemPlace = place.Item(index++);
            if (Is(itemPlace, value, kind))
            {
                items.Add((itemPlace, value));
            }
        }

        return items;
    }

    private JsonElement? TakeList(string name, bool isRequired, int atLeast)
    {
        var list = Take(name, JsonValueKind.Array, isRequired);
        if (list?.GetArrayLength() < atLeast)
        {
            Report(Place.Property(name), TooShort(list.Value.GetArrayLength(), atLeast));
        }

        return list;
    }

    /// <returns>The text, or null for what is none.</returns>
    private string? FindItem(string name, int index, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString()! is var text && IsSound(text))
        {
            return text;
        }

        var place = Place.Property(name).Item(index);
        return Is(place, value, JsonValueKind.String) ? Checked(place, value.GetString()!) : null;
    }

    private bool Is(Place place, JsonElement value, JsonValueKind kind)
    {
        if (value.ValueKind == kind)
        {
            return true;
        }

        Report(place, $"There is {Describe(value.ValueKind)} here where {Describe(kind)} is expected.");
        return false;
    }

    /// <summary>A place is made for a text with a problem: of thousands of texts few have one.</summary>
    private string CheckedText(string name, JsonElement value)
    {
        var text = value.GetString()!;
        return IsSound(text) ? text : Checked(Place.Property(name), text);
    }

    private string Checked(Place place, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Report(place, "The text is empty; fill it in, or leave the property out where that is allowed.");
            return Placeholder.Text;
        }

        if (text.Length > KnowledgeFiles.MaximumTextCharacters)
        {
            Report(place, "The text is longer than 20,000 characters; shorten or divide it.");
        }

        if (HasControls(text))
        {
            Report(place, "The text has a control character other than a line feed; take it out.");
        }

        return text;
    }

    private static bool IsSound(string text) => text.Length <= KnowledgeFiles.MaximumTextCharacters && !string.IsNullOrWhiteSpace(text) && !HasControls(text);

    /// <summary>The line feed is allowed.</summary>
    private static bool HasControls(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter != '\n')
            {
                return true;
            }
        }

        return false;
    }
}
