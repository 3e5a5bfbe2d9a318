namespace Kuntakokeilu.Base.Data;

/// <summary>Rows of one table, collected field by field and then sent at once. Reused.</summary>
/// <param name="table">Table with its columns in the order of the fields: <c>register.act (person_id, seq)</c>.</param>
internal abstract class RowBuffer(string table)
{
    private protected string Table => table;

    internal int RowCount { get; private protected set; }

    /// <summary>Begins a row; as many fields follow as the table has columns here.</summary>
    internal abstract void Row();

    internal abstract void Short(int value);

    internal abstract void Int(int value);

    internal abstract void Long(long value);

    internal abstract void Bool(bool value);

    internal abstract void Date(DateOnly day);

    internal abstract void Time(DateTimeOffset moment);

    internal abstract void Text(ReadOnlySpan<char> text);

    internal abstract void Null();

    internal abstract void Clear();

    internal void Short(int? value)
    {
        if (value is { } given)
            Short(given);
        else
            Null();
    }

    internal void Int(int? value)
    {
        if (value is { } given)
            Int(given);
        else
            Null();
    }

    internal void Date(DateOnly? value)
    {
        if (value is { } given)
            Date(given);
        else
            Null();
    }

    internal void Bool(bool? value)
    {
        if (value is { } given)
            Bool(given);
        else
            Null();
    }
}
