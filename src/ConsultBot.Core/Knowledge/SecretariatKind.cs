namespace ConsultBot.Core.Knowledge;

/// <summary>How the secretarial work of a process is arranged.</summary>
public enum SecretariatKind
{
    /// <summary>A secretariat of its own.</summary>
    Own,

    /// <summary>An organisation or a government acts as secretariat.</summary>
    Hosted,

    /// <summary>No official secretariat; somebody supports the process.</summary>
    None,
}
