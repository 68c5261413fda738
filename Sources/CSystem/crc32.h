// CRC-32 as zlib has it (polynomial 0xEDB88320, bits reflected) by carry-less multiplication, sixty-four bytes at a time, where the processor has it. Sources/BoardFile/
// Checksum.swift has what every processor can do, and tests hold both to the definition.
//
// Gopal, Ozturk and others: "Fast CRC Computation for Generic Polynomials Using PCLMULQDQ Instruction" (Intel, 2009), whose names the constants keep.
#pragma once
#include <stddef.h>
#include <stdint.h>

#if defined(__x86_64__)
#include <cpuid.h>
#include <immintrin.h>

// Whether this processor multiplies so: CPUID leaf 1, ECX bits 1 (PCLMULQDQ) and 19 (SSE4.1).
static inline int praat_has_crc32(void) {
  unsigned int a, b, c, d;
  return __get_cpuid(1, &a, &b, &c, &d) && (c >> 1 & 1) && (c >> 19 & 1);
}

__attribute__((target("pclmul,sse4.1"))) static inline __m128i praat_crc32_fold(__m128i folded, __m128i by, __m128i next) {
  __m128i low = _mm_clmulepi64_si128(folded, by, 0x00);
  __m128i high = _mm_clmulepi64_si128(folded, by, 0x11);
  return _mm_xor_si128(_mm_xor_si128(high, low), next);
}

// The register after `count` bytes, a multiple of 16 and at least 64.
__attribute__((target("pclmul,sse4.1"))) static inline uint32_t praat_crc32(uint32_t crc, const void *bytes, size_t count) {
  const __m128i k1k2 = _mm_set_epi64x(0x01c6e41596, 0x0154442bd4);
  const __m128i k3k4 = _mm_set_epi64x(0x00ccaa009e, 0x01751997d0);
  const __m128i k5 = _mm_set_epi64x(0, 0x0163cd6124);
  const __m128i poly = _mm_set_epi64x(0x01f7011641, 0x01db710641);
  const __m128i words = _mm_setr_epi32(~0, 0, ~0, 0);
  const __m128i *block = (const __m128i *)bytes;
  __m128i a = _mm_xor_si128(_mm_loadu_si128(block), _mm_cvtsi32_si128((int)crc));
  __m128i b = _mm_loadu_si128(block + 1), c = _mm_loadu_si128(block + 2), d = _mm_loadu_si128(block + 3);
  block += 4;
  count -= 64;
  for (; count >= 64; count -= 64, block += 4) {
    a = praat_crc32_fold(a, k1k2, _mm_loadu_si128(block));
    b = praat_crc32_fold(b, k1k2, _mm_loadu_si128(block + 1));
    c = praat_crc32_fold(c, k1k2, _mm_loadu_si128(block + 2));
    d = praat_crc32_fold(d, k1k2, _mm_loadu_si128(block + 3));
  }
  a = praat_crc32_fold(praat_crc32_fold(praat_crc32_fold(a, k3k4, b), k3k4, c), k3k4, d);
  for (; count >= 16; count -= 16, block += 1) a = praat_crc32_fold(a, k3k4, _mm_loadu_si128(block));
  // 128 bits to 64, and those to 32 (Barrett).
  a = _mm_xor_si128(_mm_srli_si128(a, 8), _mm_clmulepi64_si128(a, k3k4, 0x10));
  a = _mm_xor_si128(_mm_srli_si128(a, 4), _mm_clmulepi64_si128(_mm_and_si128(a, words), k5, 0x00));
  b = _mm_and_si128(_mm_clmulepi64_si128(_mm_and_si128(a, words), poly, 0x10), words);
  a = _mm_xor_si128(a, _mm_clmulepi64_si128(b, poly, 0x00));
  return (uint32_t)_mm_extract_epi32(a, 1);
}
#else
static inline int praat_has_crc32(void) { return 0; }
static inline uint32_t praat_crc32(uint32_t crc, const void *bytes, size_t count) { return crc; }
#endif
