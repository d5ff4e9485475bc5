/* Checksums and encodings: CRC-32, Adler-32, SHA-256, base64, run lengths. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define ROTATE(x, n) ((x) >> (n) | (x) << (32 - (n)))
#define CHOOSE(x, y, z) (((x) & (y)) ^ (~(x) & (z)))
#define MAJORITY(x, y, z) (((x) & (y)) ^ ((x) & (z)) ^ ((y) & (z)))

static uint32_t crc(const unsigned char *bytes, size_t length)
{
    static uint32_t table[256];

    if (!table[1])
        for (uint32_t i = 0; i < 256; i++) {
            uint32_t value = i;
            for (int bit = 0; bit < 8; bit++)
                value = value & 1 ? 0xedb88320u ^ value >> 1 : value >> 1;
            table[i] = value;
        }
    uint32_t sum = ~0u;
    while (length--)
        sum = table[(sum ^ *bytes++) & 0xff] ^ sum >> 8;
    return ~sum;
}

static uint32_t adler(const unsigned char *bytes, size_t length)
{
    uint32_t a = 1, b = 0;

    for (size_t i = 0; i < length; i++) {
        a = (a + bytes[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

struct sha {
    uint32_t state[8];
    unsigned char block[64];
    uint64_t length;
};

static uint32_t constant(int which)
{
    /* The fraction of the cube root of the n-th prime, by whole numbers alone. */
    int prime = 1;
    for (int found = -1; found < which;) {
        int is_prime = 1;
        prime++;
        for (int d = 2; d * d <= prime; d++)
            is_prime &= prime % d != 0;
        found += is_prime;
    }
    unsigned __int128 wanted = (unsigned __int128)prime << 96;
    uint64_t low = 0, high = 1ull << 36;
    while (low + 1 < high) {
        uint64_t middle = (low + high) / 2;
        if ((unsigned __int128)middle * middle * middle <= wanted)
            low = middle;
        else
            high = middle;
    }
    return (uint32_t)low;
}

static uint32_t round_constant(int which)
{
    static uint32_t known[64];

    if (!known[which])
        known[which] = constant(which);
    return known[which];
}

static void compress(struct sha *sha)
{
    uint32_t w[64], v[8];

    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)sha->block[4 * i] << 24 | sha->block[4 * i + 1] << 16 | sha->block[4 * i + 2] << 8 | sha->block[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t a = ROTATE(w[i - 15], 7) ^ ROTATE(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t b = ROTATE(w[i - 2], 17) ^ ROTATE(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + a + w[i - 7] + b;
    }
    memcpy(v, sha->state, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t a = ROTATE(v[4], 6) ^ ROTATE(v[4], 11) ^ ROTATE(v[4], 25);
        uint32_t first = v[7] + a + CHOOSE(v[4], v[5], v[6]) + round_constant(i) + w[i];
        uint32_t b = ROTATE(v[0], 2) ^ ROTATE(v[0], 13) ^ ROTATE(v[0], 22);
        uint32_t second = b + MAJORITY(v[0], v[1], v[2]);
        memmove(v + 1, v, 7 * sizeof *v);
        v[4] += first;
        v[0] = first + second;
    }
    for (int i = 0; i < 8; i++)
        sha->state[i] += v[i];
}

static void update(struct sha *sha, const void *bytes, size_t length)
{
    const unsigned char *at = bytes;

    while (length--) {
        sha->block[sha->length++ % 64] = *at++;
        if (sha->length % 64 == 0)
            compress(sha);
    }
}

static const char *finish(struct sha *sha, char *text)
{
    uint64_t bits = sha->length * 8;
    unsigned char size[8];

    update(sha, "\x80", 1);
    while (sha->length % 64 != 56)
        update(sha, "", 1);
    for (int i = 0; i < 8; i++)
        size[i] = bits >> (56 - 8 * i);
    update(sha, size, 8);
    for (int i = 0; i < 8; i++)
        sprintf(text + 8 * i, "%08x", sha->state[i]);
    return text;
}

static struct sha start(void)
{
    return (struct sha) { { 0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19 }, { 0 }, 0 };
}

static void encode(const unsigned char *from, size_t length, char *to)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < length; i += 3) {
        uint32_t three = from[i] << 16 | (i + 1 < length ? from[i + 1] << 8 : 0) | (i + 2 < length ? from[i + 2] : 0);
        for (int j = 0; j < 4; j++)
            *to++ = i + j > length ? '=' : digits[three >> (18 - 6 * j) & 63];
    }
    *to = '\0';
}

static size_t run_lengths(const char *from, char *to)
{
    char *begin = to;

    while (*from) {
        int count = 1;
        while (count < 9 && from[count] == *from)
            count++;
        *to++ = '0' + count;
        *to++ = *from;
        from += count;
    }
    *to = '\0';
    return to - begin;
}

int main(void)
{
    static const char *const texts[] = { "", "a", "abc", "The quick brown fox jumps over the lazy dog", "aaaabbbbbbbbbbbbbc" };

    for (int i = 0; i < 5; i++) {
        char text[130];
        size_t length = strlen(texts[i]);
        const unsigned char *bytes = (const unsigned char *)texts[i];
        printf("%08x %08x\n", crc(bytes, length), adler(bytes, length));
        struct sha sha = start();
        update(&sha, bytes, length);
        printf("%s\n", finish(&sha, text));
        encode(bytes, length, text);
        printf("%s ", text);
        printf("%zu ", run_lengths(texts[i], text));
        printf("%s\n", text);
    }
    struct sha sha = start();
    char text[65];
    for (int i = 0; i < 300; i++)
        update(&sha, "0123456789", 10);
    printf("%s\n", finish(&sha, text));
    return 0;
}
