namespace Kuntakokeilu.Statistics.Cells;

/// <summary>
/// A set of distinct people as the cell-key method sees it: how many, and the sum of their record keys modulo 2^32.
/// Sets without a person in common add up; a set of the same people is always the same value, however it was put
/// together. Exact: never to be shown.
/// </summary>
/// <remarks>
/// Both in one number, the key above: adding never carries from the count into anything, and what the key carries out
/// is what modulo drops. So a cube adds with one instruction, and subtracting takes people out again.
/// </remarks>
public readonly struct People : IEquatable<People>
{
    private readonly ulong both;

    private People(ulong both) => this.both = both;

    /// <summary>Nobody.</summary>
    public static People None => default;

    /// <summary>How many people.</summary>
    public int Count => (int)(both & 0xFFFF_FFFF);

    /// <summary>The cell key: the sum of the record keys modulo 2^32.</summary>
    public uint Key => (uint)(both >> 32);

    /// <summary>One person.</summary>
    /// <param name="recordKey">As <see cref="Disclosure.RecordKeys"/> gives it.</param>
    public static People One(uint recordKey) => new(((ulong)recordKey << 32) | 1);

    /// <summary>A set of which both numbers are known.</summary>
    /// <param name="count">How many, not negative.</param>
    /// <param name="key">The sum of their record keys modulo 2^32.</param>
    public static People Of(int count, uint key) => new(((ulong)key << 32) | (uint)count);

    /// <summary>Both sets together; they must have nobody in common.</summary>
    public static People operator +(People one, People other) => new(unchecked(one.both + other.both));

    /// <summary>The set without some of its people.</summary>
    public static People operator -(People all, People some) => new(unchecked(all.both - some.both));

    /// <summary>Whether count and key agree.</summary>
    public static bool operator ==(People one, People other) => one.both == other.both;

    /// <summary>Whether count or key differ.</summary>
    public static bool operator !=(People one, People other) => one.both != other.both;

    /// <inheritdoc />
    public bool Equals(People other) => both == other.both;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is People other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => both.GetHashCode();

    /// <summary>Without the numbers, which are not to be shown.</summary>
    public override string ToString() => "people";
}
