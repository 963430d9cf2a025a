using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;

namespace Relais.Platform.Web;

/// <summary>Seals the key ring with a secret of this installation before the database sees it.</summary>
internal sealed class SealedXml(Secrets secrets) : IXmlEncryptor
{
    internal const string KeyName = "data-protection";
    internal const string About = "data-protection";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(
            new XElement("sealed", Convert.ToBase64String(secrets.Seal(KeyName, About, plain))), typeof(SealedXmlReader));
    }
}

/// <summary>Opens what <see cref="SealedXml"/> sealed. ASP.NET Core finds it by its name in the stored element.</summary>
internal sealed class SealedXmlReader(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var secrets = services.GetRequiredService<Secrets>();
        var plain = secrets.Open(SealedXml.KeyName, SealedXml.About, Convert.FromBase64String(encryptedElement.Value))
            ?? throw new System.Security.Cryptography.CryptographicException("The key ring was sealed with another secret.");
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
