namespace Relais.Platform.Files.Formats;

/// <summary>Finds the names (<c>/Launch</c>) in the bytes of a PDF fed piece by piece, written plainly or with <c>#xx</c> escapes.</summary>
/// <remarks>It looks at every byte and trusts no structure, so that nothing hides where another reader would look.</remarks>
internal sealed class PdfNames(Action<string, long> found)
{
    private const int MaxName = 32;

    private readonly char[] _name = new char[MaxName];
    private int _length = -1;
    private int _escape;
    private int _escaped;
    private long _position;
    private long _start;

    /// <summary>All names of a text.</summary>
    public static List<(string Name, int Position)> In(ReadOnlySpan<byte> text)
    {
        var names = new List<(string, int)>();
        var finder = new PdfNames((name, position) => names.Add((name, (int)position)));
        finder.Feed(text);
        finder.Feed(" "u8);
        return names;
    }

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (_length < 0)
            {
                var next = bytes[i..].IndexOf((byte)'/');
                if (next < 0)
                {
                    break;
                }

                i += next;
                (_length, _start) = (0, _position + i);
            }
            else
            {
                Continue(bytes[i], _position + i);
            }
        }

        _position += bytes.Length;
    }

    private void Continue(byte b, long position)
    {
        if (_escape > 0 && char.IsAsciiHexDigit((char)b))
        {
            _escaped = (_escaped * 16) + Convert.ToInt32(((char)b).ToString(), 16);
            if (--_escape == 0)
            {
                Append((char)_escaped);
            }
        }
        else if (b == '#')
        {
            (_escape, _escaped) = (2, 0);
        }
        else if (b is 0 or (byte)'\t' or (byte)'\n' or (byte)'\f' or (byte)'\r' or (byte)' '
            or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%')
        {
            End(b, position);
        }
        else
        {
            Append((char)b);
        }
    }

    private void Append(char c)
    {
        _escape = 0;
        if (_length < MaxName)
        {
            _name[_length] = c;
        }

        _length++;
    }

    private void End(byte b, long position)
    {
        if (_length <= MaxName)
        {
            found(new string(_name, 0, _length), _start);
        }

        _escape = 0;
        (_length, _start) = b == '/' ? (0, position) : (-1, 0);
    }
}
