namespace ConsultBot.Core.Calendars.Internet;

/// <summary>Who answers for an entry, as RFC 5545 (3.8.4.3) writes it: a mail address, with a name where there is one.</summary>
/// <param name="Address">Of printable ASCII, with one "@".</param>
/// <param name="Name">Null for none; without quotation marks and control characters, which a parameter cannot hold (3.1).</param>
public sealed record CalendarOrganizer(string Address, string? Name)
{
    private static readonly char[] Around = [' ', ',', ';', '<', '>', '(', ')', ':', '\t', '\r', '\n'];

    /// <param name="contact">As people write it: "Rita Keller, rita@example.org"; or null.</param>
    /// <returns>Null where it holds no address, or more than one: an organizer without an address cannot be written (the value is a URI).</returns>
    public static CalendarOrganizer? Find(string? contact)
    {
        if (contact is null || contact.Split(Around, StringSplitOptions.RemoveEmptyEntries).Where(IsAddress).ToList() is not [var address])
        {
            return null;
        }

        var rest = contact.Replace(address, string.Empty, StringComparison.Ordinal).Trim(Around);
        var name = string.Concat(rest.Where(letter => letter != '"' && !char.IsControl(letter) && !char.IsSurrogate(letter))).Trim(Around);
        return new CalendarOrganizer(address, name.Length > 0 ? name : null);
    }

    private static bool IsAddress(string word)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == word.LastIndexOf('@') && word.IndexOf('.', at) > at + 1 && !word.EndsWith('.') && word.All(letter => letter == '@' || char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '+');
    }
}
