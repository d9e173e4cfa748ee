namespace ConsultBot.Browser.Tests.Hosting;

/// <summary>All that a program under test may write to; gone at the end.</summary>
internal sealed class HostFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("consultbot-host-");

    public HostFolder() => (Home, Temporary) = (Path("home"), Path("tmp"));

    public string Home { get; }

    public string Temporary { get; }

    /// <summary>Not made yet: the first host does that.</summary>
    public string Store => System.IO.Path.Combine(_root.FullName, "store");

    /// <returns>A folder inside, made if it is missing.</returns>
    public string Path(string name) => _root.CreateSubdirectory(name).FullName;

    public void Dispose() => _root.Delete(recursive: true);
}
