namespace Kuntakokeilu.Law.Facts;

/// <summary>
/// A municipality (kunta) by its three-digit code in Statistics Finland's classification, 000-999, or none.
/// </summary>
/// <remarks>
/// The default value is <see cref="None"/>. That a code has a valid form does not mean that such a municipality
/// exists: the reader of a register checks that against the classification in use.
/// </remarks>
public readonly record struct MunicipalityCode
{
    private readonly short oneMoreThanNumber;

    private MunicipalityCode(int number) => oneMoreThanNumber = (short)(number + 1);

    /// <summary>No municipality in Finland, or not known.</summary>
    public static MunicipalityCode None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => oneMoreThanNumber == 0;

    /// <summary>The code as a number, 0-999; -1 for <see cref="None"/>.</summary>
    public int Number => oneMoreThanNumber - 1;

    /// <summary>The municipality with this number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not within 0-999.</exception>
    public static MunicipalityCode Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999);
        return new(number);
    }

    /// <summary>The municipality with this three-digit code; <see cref="None"/> for an empty text.</summary>
    /// <exception cref="FormatException">Neither empty nor three digits.</exception>
    public static MunicipalityCode Parse(ReadOnlySpan<char> code) =>
        code.IsEmpty ? None
        : code.Length == 3 && !code.ContainsAnyExceptInRange('0', '9') ? new(int.Parse(code))
        : throw new FormatException($"'{code}' is not a three-digit municipality code.");

    // Written out: the compiler's own goes through comparers that code compiled ahead can't see through.
    /// <summary>Whether both are the same municipality, or both none.</summary>
    public bool Equals(MunicipalityCode other) => oneMoreThanNumber == other.oneMoreThanNumber;

    /// <inheritdoc/>
    public override int GetHashCode() => oneMoreThanNumber;

    /// <summary>Three digits, or an empty text for <see cref="None"/>.</summary>
    public override string ToString() => IsNone ? "" : Number.ToString("D3");
}
